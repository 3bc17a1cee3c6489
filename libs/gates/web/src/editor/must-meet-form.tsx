import { Button, TextInput } from '@gatehouse/ui';
import { flawAt } from './edits';
import { EvidenceFields } from './evidence-fields';
import { ExpressionField } from './expression-field';
import type { CardProps } from './must-meet-card';
import classes from './editor.module.css';

/** The open card: the sentence people read, the expression the machine reads, the evidence it needs. */
export function MustMeetForm({ criterion, field, flaws, onOpen, onChange, onRemove }: CardProps) {
  const { sentence, expression, evidence } = criterion;
  const flawOf = (part: string) => flawAt(flaws, `${field}.${part}`)?.sentence;
  return (
    <div className={classes.form}>
      <TextInput
        label="In a plain sentence"
        description="As it is read aloud to the board."
        data-autofocus
        value={sentence}
        error={flawOf('sentence')}
        onChange={({ currentTarget }) => onChange({ ...criterion, sentence: currentTarget.value })}
      />
      <ExpressionField
        text={expression}
        mayBeEmpty={evidence.length > 0}
        onChange={(text) => onChange({ ...criterion, expression: text })}
      />
      <EvidenceFields
        evidence={evidence}
        flawOf={(index) => flawOf(`evidence.${index}`)}
        onChange={(next) => onChange({ ...criterion, evidence: next })}
      />
      <div className={classes.foot}>
        <Button size="small" onClick={() => onOpen(false)}>
          Close
        </Button>
        <Button size="small" tone="danger" onClick={onRemove}>
          Remove the criterion
        </Button>
      </div>
    </div>
  );
}
