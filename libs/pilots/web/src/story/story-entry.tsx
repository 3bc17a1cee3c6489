import { isWholeDay } from '@gatehouse/kernel';
import { instant, logPosition, occurred, Sentence, timeOfDay, type ShownPart } from '@gatehouse/ui';
import { useId, useState } from 'react';
import { StoryMark } from './story-mark';
import classes from './story.module.css';

export type ShownEntry = {
  id: string;
  parts: readonly ShownPart[];
  kind: string;
  eventType: string;
  isByMachine: boolean;
  occurredAt: string;
  recordedAt: string;
  position: string;
  why: readonly { name: string; value: string }[];
};

type Props = {
  entry: ShownEntry;
  /** Where no heading above it names the day. */
  showsDay?: boolean;
};

/** One sentence of a pilot's life, the reason given for it, when it was and why. */
export function StoryEntry({ entry, showsDay = false }: Props) {
  const { said, quotes } = apart(entry.parts);
  return (
    <li className={classes.entry}>
      <StoryMark kind={entry.kind} isByMachine={entry.isByMachine} />
      <div className={classes.words}>
        <Sentence parts={said} />
      </div>
      {quotes.map(({ text }, index) => (
        <blockquote key={index} className={classes.quote}>
          “{text}”
        </blockquote>
      ))}
      <Meta entry={entry} showsDay={showsDay} />
    </li>
  );
}

/** What is quoted at the end stands by itself; what is quoted in the middle belongs to the sentence. */
const apart = (parts: readonly ShownPart[]) => {
  const isQuoted = ({ kind, text }: ShownPart) => kind === 'quote' || (kind === 'text' && text.trim() === '');
  const end = parts.findLastIndex((part) => !isQuoted(part)) + 1;
  return { said: parts.slice(0, end), quotes: parts.slice(end).filter(({ kind }) => kind === 'quote') };
};

function Meta({ entry: { occurredAt, recordedAt, position, why }, showsDay }: Required<Props>) {
  const [isOpen, setIsOpen] = useState(false);
  const facts = useId();
  return (
    <>
      <div className={classes.meta}>
        <time
          dateTime={occurredAt}
          title={`true since ${occurred(occurredAt)}, recorded ${instant(recordedAt)}`}
        >
          {whenWords(occurredAt, showsDay)}
        </time>
        <span className={classes.position}>{logPosition(position)}</span>
        {why.length > 0 && (
          <button
            type="button"
            className={classes.why}
            aria-expanded={isOpen}
            aria-controls={facts}
            onClick={() => setIsOpen(!isOpen)}
          >
            Why
          </button>
        )}
      </div>
      {isOpen && (
        <dl id={facts} className={classes.facts}>
          {why.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

// A file that gives a day gives no hour, and none is invented for it.
const whenWords = (occurredAt: string, showsDay: boolean): string => {
  if (showsDay) return occurred(occurredAt);
  return isWholeDay(occurredAt) ? 'that day' : timeOfDay(occurredAt);
};
