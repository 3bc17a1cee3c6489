import { Textarea, TextInput } from '@gatehouse/ui';
import { useCommand, useMe } from '@gatehouse/web-kit';
import { useState } from 'react';
import { CommandDialog, type DialogProps } from '../command/command-dialog';
import { placeItem } from './meeting-commands';
import type { ShownMeeting } from './meeting.query';

/** An item about no review: something to hear, to talk about, or to say yes or no to. */
export function PlaceInformation({ meeting, ...ways }: DialogProps & { meeting: ShownMeeting }) {
  const [words, setWords] = useState({ title: '', text: '', minutes: '10' });
  const me = useMe()?.person.name ?? 'You';
  const title = words.title.trim();
  return (
    <CommandDialog
      {...ways}
      title="Place an item for information"
      act="Place the item"
      command={useCommand(placeItem)}
      isReady={title !== '' && words.text.trim() !== '' && Number(words.minutes) > 0}
      input={() => ({
        ...{ meetingId: meeting.id, kind: 'information' as const, title },
        ...{ minutes: Number(words.minutes), text: words.text.trim() },
      })}
      recorded={
        title && (
          <>
            <b>{me}</b> placed <b>{title}</b> on the agenda, {words.minutes} minutes.
          </>
        )
      }
    >
      <TextInput
        label="Title"
        data-autofocus
        value={words.title}
        onChange={({ currentTarget }) => setWords({ ...words, title: currentTarget.value })}
      />
      <Textarea
        label="What it is about"
        rows={3}
        value={words.text}
        onChange={({ currentTarget }) => setWords({ ...words, text: currentTarget.value })}
      />
      <TextInput
        label="Time box in minutes"
        type="number"
        min={1}
        value={words.minutes}
        onChange={({ currentTarget }) => setWords({ ...words, minutes: currentTarget.value })}
      />
    </CommandDialog>
  );
}
