import { Button, Sentence, Textarea } from '@gatehouse/ui';
import { useCommand } from '@gatehouse/web-kit';
import { useState } from 'react';
import { noteItem } from '../room/room-commands';
import type { MinutedMeeting, MinutesLine } from './minutes-query';
import classes from './minutes.module.css';

type Props = {
  meeting: MinutedMeeting;
  line: MinutesLine;
  itemId: string | null;
  noteId: string;
  onRecorded: (position: string) => void;
};

/** The one kind of line that people write: rewritten where it stands, until the minutes are sealed. */
export function MinutedNote({ meeting, line, itemId, noteId, onRecorded }: Props) {
  const [words, setWords] = useState<string | null>(null);
  const command = useCommand(noteItem);
  const keep = async () => {
    if (words === null) return;
    const outcome = await command.run({ meetingId: meeting.id, itemId, noteId, text: words.trim() });
    if (!outcome.accepted) return;
    setWords(null);
    onRecorded(outcome.position);
  };
  if (words === null)
    return (
      <p className={classes.line}>
        <span className={classes.time} />
        <span>
          <Sentence parts={line.parts} />{' '}
          <button type="button" className={classes.link} onClick={() => setWords(textOf(line))}>
            Rewrite this note
          </button>
        </span>
      </p>
    );
  return (
    <form
      className={classes.rewriting}
      aria-label="Rewrite the note"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Textarea
        label="Note"
        resize="vertical"
        rows={3}
        value={words}
        error={command.refusal?.reason}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className={classes.acts}>
        <Button type="submit" size="small" isBusy={command.isRunning} disabled={words.trim() === ''}>
          Keep the note
        </Button>
        <Button size="small" tone="quiet" onClick={() => setWords(null)}>
          Leave it
        </Button>
      </div>
    </form>
  );
}

/** What was written; around it the minutes say that it is a note. */
const textOf = ({ parts }: MinutesLine): string =>
  parts.find(({ kind }) => kind === 'quote')?.text ?? parts.map(({ text }) => text).join('');
