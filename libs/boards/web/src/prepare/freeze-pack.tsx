import { counted } from '@gatehouse/ui';
import { useCommand, useMe } from '@gatehouse/web-kit';
import { CommandDialog, type DialogProps } from '../command/command-dialog';
import { freezePack } from './meeting-commands';
import type { ShownMeeting } from './meeting.query';

/** Keeps what the board is shown as it stands now. */
export function FreezePack({ meeting, ...ways }: DialogProps & { meeting: ShownMeeting }) {
  const me = useMe()?.person.name ?? 'You';
  const items = counted(meeting.items.length, 'item');
  return (
    <CommandDialog
      {...ways}
      title={meeting.pack ? 'Freeze the pack again' : 'Freeze the pack'}
      act={meeting.pack ? 'Freeze it again' : 'Freeze the pack'}
      command={useCommand(freezePack)}
      input={() => ({ meetingId: meeting.id })}
      recorded={
        <>
          <b>{me}</b> froze the pack of <b>{meeting.title}</b>, {items}, at the log’s head, with its digest.
        </>
      }
    >
      <p>
        Every vote names the pack it was cast on. What moves afterwards is shown beside it, and the pack can
        be frozen again.
      </p>
    </CommandDialog>
  );
}
