import { Button, type ButtonTone, type IconShape } from '@gatehouse/ui';
import { offered, type OfferedAction } from './board-action';
import classes from './command.module.css';

type Props = {
  actions: readonly OfferedAction[];
  /** The server's name for it: `FreezePack`. */
  command: string;
  about?: string;
  /** Verb and object: `Freeze the pack`. */
  label: string;
  tone?: ButtonTone;
  size?: 'normal' | 'small';
  icon?: IconShape;
  /** Where its reason stands elsewhere already. */
  hidesReason?: boolean;
  onStart: () => void;
};

/** A command as a button where it is open, and as its reason where it is not; nothing at all in the past. */
export function ActButton({ actions, command, about, label, onStart, hidesReason, ...looks }: Props) {
  const action = offered(actions, command, about);
  if (!action) return null;
  if (!action.isOpen) return hidesReason ? null : <Closed label={label} reason={action.reason} />;
  return (
    <Button size="small" {...looks} onClick={onStart}>
      {label}
    </Button>
  );
}

/** What cannot be done, and why not. */
export function Closed({ label, reason }: { label: string; reason: string | null | undefined }) {
  return (
    <p className={classes.closed}>
      <b>{label}</b> is not open to you. {reason}
    </p>
  );
}
