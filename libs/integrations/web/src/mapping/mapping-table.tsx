import { importTargets } from '@gatehouse/integrations-domain';
import { Icon, IconArrowNarrowRight, NativeSelect } from '@gatehouse/ui';
import type { ImportTarget } from '@gatehouse/web-kit';
import type { FileColumn } from './import-file';
import { targetWords, type DraftColumn, type MappingDraft } from './mapping-draft';
import classes from './mapping.module.css';

// The wire writes the domain's targets with underscores; it has the same ones.
const targets = importTargets.map((target) => target.replaceAll('-', '_') as ImportTarget);

type OnTarget = (index: number, target: ImportTarget) => void;
type Props = { columns: readonly FileColumn[]; draft: MappingDraft; onTarget: OnTarget };

/** Every column of the file, what it is read as, and what stands in it. */
export function MappingTable({ columns, draft, onTarget }: Props) {
  return (
    <table className={classes.table}>
      <thead className={classes.hidden}>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">Read as</th>
          <th scope="col">In the file</th>
        </tr>
      </thead>
      <tbody>
        {draft.columns.map((column) => (
          <ColumnRow
            key={column.index}
            column={column}
            inFile={columns.find(({ index }) => index === column.index)}
            onTarget={onTarget}
          />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = { column: DraftColumn; inFile: FileColumn | undefined; onTarget: OnTarget };

function ColumnRow({ column, inFile, onTarget }: RowProps) {
  const { index, header, target } = column;
  return (
    <tr data-target={target}>
      <th scope="row" title={header}>
        {header || `column ${index + 1}`}
      </th>
      <td>
        <span className={classes.arrow}>
          <Icon of={IconArrowNarrowRight} size={12} />
        </span>
        <NativeSelect
          size="xs"
          aria-label={`${header || `Column ${index + 1}`} is read as`}
          value={target}
          data={targets.map((one) => ({ value: one, label: optionWords(one) }))}
          onChange={(event) =>
            onTarget(index, targets.find((one) => one === event.currentTarget.value) ?? 'reported')
          }
        />
      </td>
      <td className={classes.sample}>{sampleWords(column, inFile)}</td>
    </tr>
  );
}

const optionWords = (target: ImportTarget): string => {
  if (target === 'none') return 'not imported';
  return target === 'reported' ? 'kept as reported' : targetWords(target);
};

const sampleWords = ({ target, values }: DraftColumn, inFile: FileColumn | undefined): string => {
  if (target === 'none') return 'stays in the file';
  if (target === 'stage' || target === 'risk_tier') return `${values.length} values mapped`;
  return inFile?.samples[0] ?? 'blank in every row';
};
