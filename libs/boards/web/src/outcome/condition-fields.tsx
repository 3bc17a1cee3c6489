import { IconButton, IconTrash, TextInput } from '@gatehouse/ui';
import { PersonSelect } from '@gatehouse/web-kit';
import type { TypedCondition } from './demands';
import classes from './outcome.module.css';

type Props = {
  number: number;
  condition: TypedCondition;
  onChange: (condition: TypedCondition) => void;
  /** Null for the only one: a conditional go names at least one. */
  onRemove: (() => void) | null;
};

/** One condition: what, by whom, by which day. */
export function ConditionFields({ number, condition, onChange, onRemove }: Props) {
  const change = (part: Partial<TypedCondition>) => onChange({ ...condition, ...part });
  return (
    <div role="group" aria-label={`Condition ${number}`} className={classes.condition}>
      <div className={classes.line}>
        <TextInput
          label="Condition"
          placeholder="What has to be so"
          value={condition.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        {onRemove && (
          <IconButton label={`Remove condition ${number}`} icon={IconTrash} tone="quiet" onClick={onRemove} />
        )}
      </div>
      <div className={classes.owed}>
        <PersonSelect label="Owner" chosen={condition.owner} onChoose={(owner) => change({ owner })} />
        <TextInput
          label="By"
          type="date"
          value={condition.dueOn}
          onChange={(event) => change({ dueOn: event.currentTarget.value })}
        />
      </div>
    </div>
  );
}
