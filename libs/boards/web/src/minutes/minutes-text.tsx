import { Sentence, timeOfDay } from '@gatehouse/ui';
import { offered } from '../command/board-action';
import { MinutedNote } from './minuted-note';
import type { MinutedMeeting, Minutes, MinutesLine } from './minutes-query';
import classes from './minutes.module.css';

type Props = { meeting: MinutedMeeting; minutes: Minutes; onRecorded: (position: string) => void };

/** The text, section by section; in serif once nothing of it can change. */
export function MinutesText({ meeting, minutes, onRecorded }: Props) {
  const isSealed = minutes.state === 'sealed';
  const mayRewrite = !isSealed && offered(meeting.commands, 'NoteItem')?.isOpen === true;
  return (
    <article
      className={classes.text}
      data-sealed={isSealed || undefined}
      data-seal={isSealed || undefined}
      aria-label="Minutes"
    >
      {minutes.sections.map(({ itemId, heading, isWithheld, lines }, index) => (
        <section key={itemId ?? `${index} ${heading}`} aria-label={heading}>
          <h2>{heading}</h2>
          {isWithheld && (
            <p className={classes.withheld}>You are recused from this item; its part is not shown to you.</p>
          )}
          {lines.map((line, at) =>
            line.noteId && mayRewrite ? (
              <MinutedNote
                key={line.noteId}
                {...{ meeting, line, itemId: itemId ?? null, noteId: line.noteId, onRecorded }}
              />
            ) : (
              <Line key={line.noteId ?? at} line={line} />
            ),
          )}
        </section>
      ))}
    </article>
  );
}

function Line({ line: { parts, at } }: { line: MinutesLine }) {
  return (
    <p className={classes.line}>
      <span className={classes.time}>{at ? timeOfDay(at) : ''}</span>
      <span>
        <Sentence parts={parts} />
      </span>
    </p>
  );
}
