import { Button, IconDots, IconHandStop, MenuItem, Popup } from '@gatehouse/ui';
import type { Start } from './action-button';
import { actionOf, type DialogName } from './actions';
import classes from './pilot.module.css';
import type { ShownPilot } from './shown-pilot';

type Props = { pilot: ShownPilot; onStart: Start };

const further: readonly { name: DialogName; label: string }[] = [
  { name: 'addNote', label: 'Add a note' },
  { name: 'revisePilot', label: 'Revise the words' },
  { name: 'reassignOwnership', label: 'Reassign ownership' },
  { name: 'lowerAutonomy', label: 'Lower autonomy' },
  { name: 'declareDuplicate', label: 'Declare a duplicate' },
  { name: 'retirePilot', label: 'Retire the pilot' },
  { name: 'killPilot', label: 'Kill the pilot' },
];

/** What is done seldom in a menu, and the stop where a hand finds it; nothing in the past. */
export function PilotActions({ pilot, onStart }: Props) {
  if (pilot.actions.length === 0) return null;
  const closed = further.filter(({ name }) => !actionOf(pilot, name)?.isOpen);
  return (
    <>
      <Popup trigger={{ label: 'More to do', icon: IconDots, hidesLabel: true }} align="end">
        {(close) => (
          <div className={classes.menu}>
            {further
              .filter((one) => !closed.includes(one))
              .map(({ name, label }) => (
                <MenuItem
                  key={name}
                  onClick={() => {
                    close();
                    onStart(name);
                  }}
                >
                  {label}
                </MenuItem>
              ))}
            {closed.map(({ name, label }) => (
              <p key={name} className={classes.closed}>
                <b>{label}</b> is not open to you. {actionOf(pilot, name)?.reason}
              </p>
            ))}
          </div>
        )}
      </Popup>
      {actionOf(pilot, 'emergencyStop')?.isOpen && (
        <Button tone="danger" icon={IconHandStop} onClick={() => onStart('emergencyStop')}>
          Emergency stop
        </Button>
      )}
    </>
  );
}
