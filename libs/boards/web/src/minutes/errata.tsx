import { Button, instant, When } from '@gatehouse/ui';
import { useCommand, useMe, useMoment } from '@gatehouse/web-kit';
import { useState } from 'react';
import { offered } from '../command/board-action';
import { WordsDialog } from '../command/command-dialog';
import { addErratum } from './minutes-commands';
import type { MinutedMeeting, Minutes } from './minutes-query';
import classes from './minutes.module.css';

type Props = { meeting: MinutedMeeting; minutes: Minutes; onRecorded: (position: string) => void };

/** What turned out to be wrong: a new fact beside the sealed words, which stay as they are. */
export function Errata({ meeting, minutes, onRecorded }: Props) {
  const { isPast } = useMoment();
  const [isWriting, setWriting] = useState(false);
  const mayAdd = !isPast && offered(meeting.commands, 'AddErratum')?.isOpen === true;
  if (minutes.errata.length === 0 && !mayAdd) return null;
  return (
    <section className={classes.errata} aria-labelledby="errata">
      <h2 id="errata">Errata</h2>
      {minutes.errata.map(({ erratumId, person, text, at }) => (
        <blockquote key={erratumId} className={classes.erratum}>
          {text}
          <small>
            {person.name}, <When at={at} show={instant} />
          </small>
        </blockquote>
      ))}
      {mayAdd && (
        <Button size="small" onClick={() => setWriting(true)}>
          Add an erratum
        </Button>
      )}
      {isWriting && (
        <AddErratum
          meeting={meeting}
          onClose={() => setWriting(false)}
          onRecorded={(position) => {
            setWriting(false);
            onRecorded(position);
          }}
        />
      )}
    </section>
  );
}

type AddProps = {
  meeting: MinutedMeeting;
  onClose: () => void;
  onRecorded: (position: string) => void;
};

function AddErratum({ meeting, ...rest }: AddProps) {
  const command = useCommand(addErratum);
  const me = useMe()?.person;
  return (
    <WordsDialog
      {...rest}
      title="Add an erratum"
      act="Add the erratum"
      command={command}
      question="What is wrong, and what is right?"
      inputFor={(text) => ({ meetingId: meeting.id, text })}
      recordedFor={(text) => (
        <>
          <b>{me?.name}</b> added an erratum: <q>{text}</q>
        </>
      )}
    >
      <p>The sealed words stay. This stands beside them from now on, with your name and the day.</p>
    </WordsDialog>
  );
}
