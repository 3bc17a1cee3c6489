import { instant, useShortcut } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import classes from './time.module.css';

type Props = { isOpen: boolean; onToggle: (isOpen: boolean) => void };

/** Which instant is on screen, always in sight; `@` opens the axis. */
export function TimeControl({ isOpen, onToggle }: Props) {
  const { isPast, asOf, atPosition } = useMoment();
  useShortcut('@', {
    says: 'Open or close the time machine',
    act: () => onToggle(!isOpen),
    isEverywhere: true,
  });
  const words = asOf ? instant(asOf) : atPosition ? `Log ${Number(atPosition).toLocaleString()}` : 'Now';
  return (
    <button
      type="button"
      className={classes.now}
      data-past={isPast || undefined}
      aria-label={`Time machine: reading ${words === 'Now' ? 'now' : words}`}
      aria-expanded={isOpen || isPast}
      onClick={() => onToggle(!isOpen)}
    >
      <i />
      {words}
    </button>
  );
}
