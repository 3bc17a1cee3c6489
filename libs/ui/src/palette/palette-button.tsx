import { Icon } from '../icon/icon';
import { IconSearch } from '../icon/icons';
import { KeyName } from '../keys/key-name';
import classes from './palette-button.module.css';

type Props = { label: string; shortcut: string; onOpen: () => void };

/** Looks like the field it opens; on phones an icon. */
export function PaletteButton({ label, shortcut, onOpen }: Props) {
  return (
    <button type="button" className={classes.find} aria-haspopup="dialog" onClick={onOpen}>
      <Icon of={IconSearch} size={14} />
      <span className={classes.words}>{label}</span>
      <span className={classes.key} aria-hidden="true">
        <KeyName of={shortcut} />
      </span>
    </button>
  );
}
