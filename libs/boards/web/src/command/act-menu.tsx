import { IconDots, MenuItem, Popup } from '@gatehouse/ui';
import { Closed } from './act-button';
import { offered, type OfferedAction } from './board-action';
import classes from './command.module.css';

export type MenuAct = {
  label: string;
  /** Without one it is open to everybody who sees the menu. */
  command?: string;
  about?: string;
  act: () => void;
};

type Props = { label: string; actions: readonly OfferedAction[]; acts: readonly MenuAct[] };

/** What is done seldom; what is closed comes last, with its reason. Nothing where nothing is offered, as in the past. */
export function ActMenu({ label, actions, acts }: Props) {
  const known = acts.filter(({ command, about }) => !command || offered(actions, command, about));
  if (known.length === 0) return null;
  const isOpen = ({ command, about }: MenuAct) => !command || offered(actions, command, about)?.isOpen;
  return (
    <Popup trigger={{ label, icon: IconDots, hidesLabel: true, tone: 'quiet' }} align="end">
      {(close) => (
        <div className={classes.menu}>
          {known.filter(isOpen).map((one) => (
            <MenuItem
              key={one.label}
              onClick={() => {
                close();
                one.act();
              }}
            >
              {one.label}
            </MenuItem>
          ))}
          {known
            .filter((one) => !isOpen(one))
            .map((one) => (
              <Closed
                key={one.label}
                label={one.label}
                reason={one.command && offered(actions, one.command, one.about)?.reason}
              />
            ))}
        </div>
      )}
    </Popup>
  );
}
