import { never } from '@gatehouse/kernel';
import type { DialogProps } from '../command/command-dialog';
import { AmendCharter } from './amend-charter';
import type { ShownBoard } from './board.query';
import { CallMeeting } from './call-meeting';
import { ProposeCircular } from './propose-circular';
import { SeatDelegate, SeatMember, UnseatMember } from './seat-dialogs';
import type { SeatTask } from './seats';

export type BoardTask = { kind: 'amend' | 'seat' | 'call' | 'circular' } | SeatTask;

type Props = DialogProps & { task: BoardTask; board: ShownBoard };

/** The dialog of what was begun. */
export function BoardDialogs({ task, board, ...ways }: Props) {
  switch (task.kind) {
    case 'amend':
      return <AmendCharter board={board} {...ways} />;
    case 'seat':
      return <SeatMember board={board} {...ways} />;
    case 'delegate':
      return <SeatDelegate board={board} seat={task.seat} {...ways} />;
    case 'unseat':
      return <UnseatMember board={board} seat={task.seat} {...ways} />;
    case 'call':
      return <CallMeeting boards={[board]} {...ways} />;
    case 'circular':
      return <ProposeCircular board={board} {...ways} />;
    default:
      return never(task);
  }
}
