import { Tag } from '@gatehouse/ui';
import { aspects } from './aspects';
import type { Condition } from './conditions';
import classes from './conditions.module.css';

/** Line by line; what differs has an edge, and what nobody would close says so. */
export function ConditionsTable({ lines }: { lines: readonly Condition[] }) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Condition</th>
          <th scope="col">In the pilot</th>
          <th scope="col">In production</th>
          <th scope="col">What would close the difference</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.aspect} data-differs={line.inPilot !== line.inProduction || undefined}>
            <th scope="row">{aspects[line.aspect].name}</th>
            <td data-label="In the pilot">{line.inPilot}</td>
            <td data-label="In production">{line.inProduction}</td>
            <td data-label="What would close the difference">
              <Closing line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Closing({ line: { inPilot, inProduction, closing } }: { line: Condition }) {
  if (closing !== null) return closing;
  if (inPilot === inProduction) return <span className={classes.same}>no difference</span>;
  return <Tag tone="warn">nobody has said</Tag>;
}
