import { Icon } from '../icon/icon';
import { IconX } from '../icon/icons';
import classes from './filter.module.css';

type Props = { subject: string; words: string; onEdit?: () => void; onRemove: () => void };

/** A filter that reads as a phrase: "Status is **active or on-hold**". */
export function FilterPill({ subject, words, onEdit, onRemove }: Props) {
  return (
    <span className={classes.pill}>
      <button type="button" className={classes.phrase} onClick={onEdit} disabled={!onEdit}>
        {subject} <b>{words}</b>
      </button>
      <button
        type="button"
        className={classes.remove}
        onClick={onRemove}
        aria-label={`Remove: ${subject} ${words}`}
      >
        <Icon of={IconX} size={12} />
      </button>
    </span>
  );
}

type ToggleProps = { label: string; count?: number; isOn: boolean; onChange: (isOn: boolean) => void };

/** A filter that is on or off, with how many it would leave. */
export function FilterToggle({ label, count, isOn, onChange }: ToggleProps) {
  return (
    <button type="button" className={classes.toggle} aria-pressed={isOn} onClick={() => onChange(!isOn)}>
      {label} {count !== undefined && <span>{count.toLocaleString()}</span>}
    </button>
  );
}
