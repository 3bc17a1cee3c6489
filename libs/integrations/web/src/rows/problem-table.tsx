import { count } from '@gatehouse/ui';
import type { RowProblem } from './row-problems';
import classes from './rows.module.css';

export function ProblemTable({ problems }: { problems: readonly RowProblem[] }) {
  return (
    <div
      className={classes.scroller}
      tabIndex={0}
      role="group"
      aria-label="Rows that need a word, as a table"
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" data-number>
              Row
            </th>
            <th scope="col">Pilot</th>
            <th scope="col">Field</th>
            <th scope="col">What is so</th>
            <th scope="col">What happens</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem, index) => (
            <tr key={`${problem.line}-${problem.field}-${index}`}>
              <td data-number>{count(problem.line)}</td>
              <td className={classes.pilot} title={problem.name ?? undefined}>
                {problem.externalId && <span className={classes.mono}>{problem.externalId} </span>}
                {problem.name ?? 'without a name'}
              </td>
              <td className={classes.mono}>{problem.field}</td>
              <td>
                <span className={classes.verdict}>
                  <VerdictMark verdict={problem.verdict} />
                  <span>{problem.problem}</span>
                </span>
              </td>
              <td>{problem.consequence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A crossed ring for refused, a half disc for flagged, each with its word for those who do not see it. */
function VerdictMark({ verdict }: Pick<RowProblem, 'verdict'>) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" role="img" aria-label={verdict} data-verdict={verdict}>
      <circle cx="6" cy="6" r="4.8" fill="none" stroke="currentColor" strokeWidth="1.3" />
      {verdict === 'refused' ? (
        <path
          d="m4.2 4.2 3.6 3.6m0-3.6L4.2 7.8"
          stroke="currentColor"
          strokeWidth="1.4"
          strokeLinecap="round"
        />
      ) : (
        <path d="M6 1.2a4.8 4.8 0 0 1 0 9.6z" fill="currentColor" />
      )}
    </svg>
  );
}
