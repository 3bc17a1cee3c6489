import { Button, type ButtonTone } from '@gatehouse/ui';
import { actionOf, type DialogName } from './actions';
import classes from './pilot.module.css';
import type { ShownPilot } from './shown-pilot';

export type Start = (name: DialogName) => void;

type Props = {
  pilot: ShownPilot;
  name: DialogName;
  /** Verb and object: `Offer ownership`. */
  label: string;
  tone?: ButtonTone;
  onStart: Start;
};

/** A command as a button where it is open, and as its reason where it is not; nothing at all in the past. */
export function ActionButton({ pilot, name, label, tone = 'plain', onStart }: Props) {
  const action = actionOf(pilot, name);
  if (!action) return null;
  if (!action.isOpen) return <ClosedAction label={label} reason={action.reason} />;
  return (
    <Button size="small" tone={tone} onClick={() => onStart(name)}>
      {label}
    </Button>
  );
}

function ClosedAction({ label, reason }: { label: string; reason: string | null }) {
  return (
    <p className={classes.closed}>
      <b>{label}</b> is not open to you. {reason}
    </p>
  );
}
