import type { EvidenceNeeded } from '@gatehouse/gates-domain';
import { evidenceKinds } from '@gatehouse/kernel';
import { Button, IconButton, IconPlus, IconTrash, NativeSelect, TextInput } from '@gatehouse/ui';
import { replaced, without } from './edits';
import classes from './editor.module.css';

type Props = {
  evidence: readonly EvidenceNeeded[];
  flawOf: (index: number) => string | undefined;
  onChange: (evidence: readonly EvidenceNeeded[]) => void;
};

/** Which kinds of evidence it needs, and how fresh each has to be. */
export function EvidenceFields({ evidence, flawOf, onChange }: Props) {
  const free = evidenceKinds.find((kind) => !evidence.some((one) => one.kind === kind));
  return (
    <div className={classes.needs}>
      {evidence.map((needed, index) => (
        <div key={needed.kind} className={classes.need}>
          <NativeSelect
            label="Evidence of kind"
            value={needed.kind}
            data={[...evidenceKinds]}
            error={flawOf(index)}
            onChange={({ currentTarget }) =>
              onChange(replaced(evidence, index, { ...needed, kind: currentTarget.value }))
            }
          />
          <TextInput
            label="At most, in days"
            placeholder="any age"
            inputMode="numeric"
            value={needed.freshDays ?? ''}
            onChange={({ currentTarget }) =>
              onChange(replaced(evidence, index, { ...needed, freshDays: daysIn(currentTarget.value) }))
            }
          />
          <IconButton
            label={`Needs no ${needed.kind}`}
            icon={IconTrash}
            tone="quiet"
            onClick={() => onChange(without(evidence, index))}
          />
        </div>
      ))}
      {free && (
        <Button
          size="small"
          icon={IconPlus}
          onClick={() => onChange([...evidence, { kind: free, freshDays: null }])}
        >
          Ask for evidence
        </Button>
      )}
    </div>
  );
}

const daysIn = (typed: string): number | null => {
  const digits = typed.replaceAll(/\D/g, '');
  return digits === '' ? null : Number(digits.slice(0, 6));
};
