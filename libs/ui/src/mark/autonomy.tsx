import classes from './mark.module.css';

const words = ['observe', 'advise', 'act after approval', 'act unless vetoed', 'act within the boundary'];

/** `advise` for 1. */
export const autonomyWord = (level: number): string => words[level] ?? 'unknown';

type Props = { level: number; withWord?: boolean };

/** Five steps, from observing to acting within a boundary. */
export function Autonomy({ level, withWord = false }: Props) {
  const word = autonomyWord(level);
  return (
    <span className={classes.autonomy} title={`autonomy ${level}: ${word}`}>
      <span className={classes.steps} aria-hidden="true">
        {words.map((step, index) => (
          <i key={step} style={{ height: 3 + index * 2 }} data-filled={index <= level || undefined} />
        ))}
      </span>
      {withWord ? `${level} ${word}` : level}
    </span>
  );
}
