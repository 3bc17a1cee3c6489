import { instant, Textarea } from '@gatehouse/ui';
import { useCommand, useMe } from '@gatehouse/web-kit';
import { useState } from 'react';
import { When } from '../board/call-meeting';
import { CommandDialog, type DialogProps } from '../command/command-dialog';
import { asLocal } from '../list/days';
import { rescheduleMeeting } from './meeting-commands';
import type { ShownMeeting } from './meeting.query';

/** Another day, another length or another place. */
export function Reschedule({ meeting, ...ways }: DialogProps & { meeting: ShownMeeting }) {
  const [words, setWords] = useState({
    startsAt: asLocal(new Date(meeting.startsAt)),
    minutes: String(meeting.minutes),
    place: meeting.place,
  });
  const [reason, setReason] = useState('');
  const me = useMe()?.person.name ?? 'You';
  const startsAt = new Date(words.startsAt);
  const isWritten = !Number.isNaN(startsAt.getTime()) && words.place.trim() !== '';
  return (
    <CommandDialog
      {...ways}
      title={`Reschedule ${meeting.title}`}
      act="Reschedule the meeting"
      command={useCommand(rescheduleMeeting)}
      isReady={isWritten && reason.trim() !== ''}
      input={() => ({
        ...{ meetingId: meeting.id, startsAt: startsAt.toISOString(), minutes: Number(words.minutes) || 0 },
        ...{ place: words.place.trim(), reason: reason.trim() },
      })}
      recorded={
        isWritten && (
          <>
            <b>{me}</b> moved <b>{meeting.title}</b> to {instant(startsAt)}, {words.place.trim()}:{' '}
            {reason.trim() || '…'}
          </>
        )
      }
    >
      <When words={words} set={(part) => setWords((before) => ({ ...before, ...part }))} />
      <Textarea
        label="Why?"
        rows={2}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </CommandDialog>
  );
}
