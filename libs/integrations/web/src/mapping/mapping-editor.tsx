import { TextInput } from '@gatehouse/ui';
import type { KnownMapping, ReadFile } from './import-file';
import { MappingChooser } from './mapping-chooser';
import { mappedCount, withTarget, withValue, type MappingDraft } from './mapping-draft';
import { MappingTable } from './mapping-table';
import classes from './mapping.module.css';
import { SaveMapping } from './save-mapping';
import { ValueCard } from './value-card';

type Props = {
  file: ReadFile;
  known: readonly KnownMapping[];
  draft: MappingDraft;
  today: string;
  onChange: (draft: MappingDraft) => void;
};

/** Columns on the left; on the right what their values mean and from which day the file speaks. */
export function MappingEditor({ file, known, draft, today, onChange }: Props) {
  const valued = draft.columns.filter(({ target }) => target === 'stage' || target === 'risk_tier');
  return (
    <div className={classes.two}>
      <section className={classes.left} aria-labelledby="mapping">
        <div className={classes.row}>
          <h2 id="mapping">
            Mapping{' '}
            <span className={classes.quiet}>
              {mappedCount(draft)} of {draft.columns.length} columns
            </span>
          </h2>
          <MappingChooser file={file} known={known} today={today} onChoose={onChange} />
        </div>
        <MappingTable
          columns={file.columns}
          draft={draft}
          onTarget={(index, target) => onChange(withTarget(draft, index, target))}
        />
      </section>
      <section className={classes.right} aria-label="Values and dates">
        <TextInput
          label="Effective date"
          description="What a row says is true from the exact date it gives; from this day where it gives none."
          type="date"
          max={today}
          value={draft.effectiveOn}
          onChange={(event) => onChange({ ...draft, effectiveOn: event.currentTarget.value })}
        />
        {valued.map((column) => (
          <ValueCard
            key={column.index}
            column={column}
            inFile={file.columns.find(({ index }) => index === column.index)}
            onValue={(value) => onChange(withValue(draft, column.index, value))}
          />
        ))}
        {valued.length === 0 && (
          <p className={classes.quiet}>
            No column is mapped to stage or risk tier: every pilot enters as idea, without a tier.
          </p>
        )}
        <SaveMapping draft={draft} />
      </section>
    </div>
  );
}
