import { isWholeDay } from '@gatehouse/kernel';
import { counted, logPosition, timeOfDay } from '@gatehouse/ui';
import { useId, useState } from 'react';
import { StoryEntry, type ShownEntry } from './story-entry';
import { StoryMark } from './story-mark';
import classes from './story.module.css';

/** What a machine assessed at one instant, as one entry that opens. */
export function AssessedTogether({ entries }: { entries: readonly ShownEntry[] }) {
  const [isOpen, setIsOpen] = useState(false);
  const each = useId();
  const [newest] = entries;
  if (!newest) return null;
  const met = entries.filter(isMet).length;
  const unmet = entries.length - met;
  return (
    <li className={classes.entry}>
      <StoryMark kind={newest.kind} isByMachine={newest.isByMachine} />
      <div className={classes.words}>
        <b>{counted(entries.length, 'criterion', 'criteria')}</b> assessed: {met} met
        {unmet > 0 && (
          <>
            , <b>{unmet} not met</b>
          </>
        )}
        .
      </div>
      <div className={classes.meta}>
        <time dateTime={newest.occurredAt}>
          {isWholeDay(newest.occurredAt) ? 'that day' : timeOfDay(newest.occurredAt)}
        </time>
        <span className={classes.position}>{logPosition(newest.position)}</span>
        <button
          type="button"
          className={classes.why}
          aria-expanded={isOpen}
          aria-controls={each}
          onClick={() => setIsOpen(!isOpen)}
        >
          Each of them
        </button>
      </div>
      {isOpen && (
        <ol id={each} className={classes.together}>
          {entries.map((entry) => (
            <StoryEntry key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
    </li>
  );
}

/** The verdict is what the sentence stresses. */
const isMet = ({ parts }: ShownEntry): boolean =>
  parts.some(({ kind, text }) => kind === 'strong' && text === 'met');
