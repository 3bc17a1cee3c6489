import type { Actor, Day, Instant } from '@gatehouse/kernel';
import { circular } from '../circular/circular';
import { noCircular } from '../circular/circular.state';
import { meeting } from '../meeting/meeting';
import { noMeeting } from '../meeting/meeting.state';
import { openAction, type OpenAction } from '../open-action';
import { board } from './board';
import type { BoardCommand } from './board.commands';
import type { Charter, Seat } from './board.events';
import type { Board, CharteredBoard } from './board.state';

export type OpenBoardCommand = OpenAction<BoardCommand['type'] | 'CallMeeting' | 'ProposeCircular'>;

export type BoardAsked = { boardId: string; actor: Actor; today: Day; now: Instant };

/** Asks the deciders themselves: what this person may do with a board, and have it do. `about` is a seat. */
export const openBoardCommands = (state: Board, asked: BoardAsked): OpenBoardCommand[] => {
  const { boardId, actor, today } = asked;
  const about = { boardId, actor, today };
  const probe = (command: BoardCommand, seatId: string | null = null): OpenBoardCommand =>
    openAction(command.type, seatId, board.decide(command, state));
  if (state.kind === 'unchartered')
    return [probe({ ...about, type: 'CharterBoard', name: words, purpose: words, charter: aCharter })];
  return [
    probe({ ...about, type: 'AmendCharter', charter: another(state.charter), reason: words }),
    probe({ ...about, type: 'SeatMember', ...aSeat, from: today }),
    ...state.seats.flatMap(({ seatId }) => [
      probe({ ...about, type: 'SeatDelegate', seatId, delegate: 'a-probe' }, seatId),
      probe({ ...about, type: 'UnseatMember', seatId, reason: words }, seatId),
    ]),
    ...doing(state, asked),
  ];
};

const words = 'Words.';

const aSeat: Omit<Seat, 'from'> = {
  ...{ seatId: 'a-probe', person: 'a-probe', office: 'member', hasVote: true },
  ...{ until: null, delegate: null },
};

const aCharter: Charter = {
  quorum: { kind: 'number', atLeast: 1 },
  majority: 'simple',
  abstentions: 'ignore',
  hasCastingVote: false,
  allowsDelegates: false,
  circulars: { areAllowed: false, days: 1, mustBeUnanimous: false },
  noticeDays: 0,
  stayDays: 1,
};

/** One that could stand, whatever the present one says. */
const another = ({ noticeDays }: Charter): Charter => ({ ...aCharter, noticeDays: noticeDays === 0 ? 1 : 0 });

const doing = (state: CharteredBoard, { actor, today, now }: BoardAsked): OpenBoardCommand[] => {
  const about = { actor, today, now, board: state };
  const call = meeting.decide(
    {
      ...{ ...about, type: 'CallMeeting', meetingId: 'a-probe', number: 1, title: words },
      ...{ startsAt: now, minutes: 60, place: words, waivesNotice: true },
    },
    noMeeting,
  );
  const propose = circular.decide(
    {
      ...{ ...about, type: 'ProposeCircular', circularId: 'a-probe', title: words, question: words },
      ...{ subject: { kind: 'information', text: words }, position: 0, packDigest: words, pilot: null },
      ...{ mayBeCircular: true },
    },
    noCircular,
  );
  return [openAction('CallMeeting', null, call), openAction('ProposeCircular', null, propose)];
};
