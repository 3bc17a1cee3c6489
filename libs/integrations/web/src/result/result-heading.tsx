import {
  count,
  counted,
  Icon,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconHistory,
  instant,
  When,
} from '@gatehouse/ui';
import type { ImportRun } from '../run/import-run';
import classes from './result.module.css';

/** The result in one sentence, and where in the log it stands. */
export function ResultHeading({ run }: { run: ImportRun }) {
  const { icon, tone, title, words } = lookOf(run);
  return (
    <div className={classes.heading} role="status">
      <span className={classes.mark} data-tone={tone}>
        <Icon of={icon} size={24} />
      </span>
      <div>
        <h2 className={classes.title}>{title}</h2>
        <p>
          {words} {placeWords(run)} Import <code>{run.id}</code>. {run.by.name},{' '}
          <When at={run.finishedAt ?? run.startedAt} show={instant} />.
        </p>
      </div>
    </div>
  );
}

const lookOf = ({ phase, counts, error }: ImportRun) => {
  switch (phase) {
    case 'withdrawn':
      return {
        icon: IconHistory,
        tone: 'hold',
        title: 'This import was withdrawn',
        words: 'The pilots it registered are gone from the portfolio; the log keeps what happened.',
      };
    case 'cancelled':
      return {
        icon: IconAlertTriangle,
        tone: 'warn',
        title: `Stopped after ${counted(counts.registered + counts.changed, 'pilot')}`,
        words: 'What was recorded before stays. Importing the file again takes the rest.',
      };
    case 'failed':
      return {
        icon: IconCircleX,
        tone: 'kill',
        title: 'The import failed',
        words: `${error ?? 'The reason is in the server’s log.'} What was recorded before stays.`,
      };
    default:
      return { icon: IconCircleCheck, tone: 'go', title: finishedTitle(counts), words: '' };
  }
};

const finishedTitle = ({ taken, registered, changed, unchanged }: ImportRun['counts']): string => {
  if (taken === 0) return unchanged > 0 ? 'Everything was here already' : 'No row was taken';
  if (changed === 0)
    return registered === 1 ? '1 pilot is in the log' : `${count(registered)} pilots are in the log`;
  const changedWords = changed === 1 ? '1 pilot has changed' : `${count(changed)} pilots have changed`;
  return registered === 0 ? changedWords : `${counted(registered, 'pilot')} registered, ${changedWords}`;
};

const placeWords = ({ firstPosition, lastPosition, seconds }: ImportRun): string => {
  if (!firstPosition || !lastPosition) return '';
  const took = typeof seconds === 'number' ? `, in ${secondsFormat.format(seconds)} seconds` : '';
  return `Positions ${count(Number(firstPosition))} to ${count(Number(lastPosition))}${took}.`;
};

const secondsFormat = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
