import { Button, DownloadLink, IconPrinter } from '@gatehouse/ui';
import { useCommand, useMoment } from '@gatehouse/web-kit';
import { useState } from 'react';
import { ordinal } from '../board/ordinal';
import { offered } from '../command/board-action';
import { CommandDialog, type DialogProps } from '../command/command-dialog';
import { approveMinutes, draftMinutes } from './minutes-commands';
import type { MinutedMeeting, Minutes } from './minutes-query';
import classes from './minutes.module.css';

type Props = { meeting: MinutedMeeting; minutes: Minutes; onRecorded: (position: string) => void };

/** Taking them away, drafting, approving. */
export function MinutesTools({ meeting, minutes, onRecorded }: Props) {
  const { isPast } = useMoment();
  const [doing, setDoing] = useState<'draft' | 'approve' | null>(null);
  const may = (command: string) => !isPast && offered(meeting.commands, command)?.isOpen === true;
  const ways = {
    ...{ meeting, minutes },
    onClose: () => setDoing(null),
    onRecorded: (position: string) => {
      setDoing(null);
      onRecorded(position);
    },
  };
  return (
    <>
      <Button icon={IconPrinter} onClick={() => window.print()}>
        Print
      </Button>
      {!isPast && minutes.state !== 'none' && (
        <DownloadLink href={`/api/meetings/${meeting.id}/minutes.pdf`}>PDF</DownloadLink>
      )}
      {may('DraftMinutes') && (
        <Button tone={minutes.state === 'none' ? 'solid' : 'plain'} onClick={() => setDoing('draft')}>
          {minutes.state === 'none' ? 'Draft the minutes' : 'Draft anew'}
        </Button>
      )}
      {may('ApproveMinutes') && (
        <Button tone="solid" onClick={() => setDoing('approve')}>
          Approve the minutes
        </Button>
      )}
      {doing === 'draft' && <Draft {...ways} />}
      {doing === 'approve' && <Approve {...ways} />}
    </>
  );
}

type ActProps = DialogProps & { meeting: MinutedMeeting; minutes: Minutes };

function Draft({ meeting, minutes, ...rest }: ActProps) {
  const command = useCommand(draftMinutes);
  return (
    <CommandDialog
      {...rest}
      title="Draft the minutes"
      act="Draft the minutes"
      command={command}
      input={() => ({ meetingId: meeting.id })}
      recorded={`The minutes of the ${ordinal(meeting.number)} meeting were drafted, version ${minutes.version + 1}.`}
    >
      <p>They follow from what was recorded. Notes can be rewritten until the chair approves them.</p>
    </CommandDialog>
  );
}

/** Bound to the very text that was read: another one refuses the approval. */
function Approve({ meeting, minutes, ...rest }: ActProps) {
  const command = useCommand(approveMinutes);
  return (
    <CommandDialog
      {...rest}
      title="Approve the minutes"
      act="Approve the minutes"
      command={command}
      input={() => ({ meetingId: meeting.id, digest: minutes.digest })}
      recorded={
        <>
          The minutes of the {ordinal(meeting.number)} meeting, version {minutes.version}, were approved and
          sealed.
        </>
      }
    >
      <p>
        Approved are these words and no others. Their digest is{' '}
        <code className={classes.digest}>{minutes.digest}</code>
      </p>
    </CommandDialog>
  );
}
