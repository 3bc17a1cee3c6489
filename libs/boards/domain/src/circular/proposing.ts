import {
  accept,
  instantOf,
  millisecondsOf,
  millisecondsPerDay,
  reject,
  type Decision,
  type Refusal,
} from '@gatehouse/kernel';
import type { Charter } from '../board/board.events';
import { holdsOffice, isOffice, keeps } from '../board/offices';
import { paragraphs } from '../charter-sentences';
import { longestTitle, why } from '../meeting/calling';
import { recusalsDue } from '../meeting/standing';
import { flawInText, longestReason } from '../words';
import type { CircularCommandOf } from './circular.commands';
import type { CircularEvent } from './circular.events';
import type { CircularRefusal } from './circular.refusal';
import type { Circular, ProposedCircular } from './circular.state';

type Decided = Decision<CircularEvent, CircularRefusal>;
type No = Refusal<CircularRefusal>;

export const proposeCircular = (
  command: CircularCommandOf<'ProposeCircular'>,
  circular: Circular,
): Decided => {
  if (circular.kind !== 'none')
    return reject('already-proposed', 'This circular resolution was proposed already.');
  const { circularId, actor, board, today, subject, now, position, packDigest, pilot } = command;
  if (board.kind === 'unchartered')
    return reject('board-unknown', 'No board has this id. Look it up under Boards.', 'boardId');
  if (!keeps(actor, board, today)) return notProposing;
  const no = flawInProposal(command, board.charter);
  if (no) return no;
  const { boardId, charter, charterVersion, seats } = board;
  const title = command.title.trim();
  const question = command.question.trim();
  const endsAt = instantOf(millisecondsOf(now) + charter.circulars.days * millisecondsPerDay);
  const due = recusalsDue({ rules: { seats, onDay: today }, recorded: [], subject, present: [] }, pilot);
  return accept(
    {
      ...{ type: 'CircularProposed', circularId, boardId, subject, title, question, endsAt },
      ...{ position, packDigest, onDay: today, charterVersion, charter, seats },
    },
    ...due.map((one): CircularEvent => ({ type: 'CircularMemberRecused', circularId, ...one })),
  );
};

const notProposing: No = reject(
  'not-your-office',
  'A circular resolution is proposed by the board’s chair, its secretary or the programme office.',
);

const flawInProposal = (
  { subject, title, question, mayBeCircular }: CircularCommandOf<'ProposeCircular'>,
  { circulars }: Charter,
): No | null => {
  if (!circulars.areAllowed)
    return reject(
      'circulars-not-allowed',
      `This board decides in meetings only: charter ${paragraphs.circulars}. Place it on an agenda.`,
    );
  if (subject.kind === 'review' && !mayBeCircular)
    return reject(
      'gate-meets-in-person',
      'The policy has this gate decided in a meeting. Place the review on an agenda.',
    );
  return (
    flawInText(title, { what: 'title', most: longestTitle, ask: 'Give it a title.' }) ??
    flawInText(question, {
      ...{ what: 'question', most: longestReason },
      ask: 'Write what those who are asked should know.',
    })
  );
};

export const withdrawCircular = (
  { circularId, actor, reason }: CircularCommandOf<'WithdrawCircular'>,
  { seats, onDay }: ProposedCircular,
): Decided => {
  if (!isOffice(actor) && !holdsOffice(seats, { person: actor.person, day: onDay }))
    return reject(
      'not-your-office',
      'A circular resolution is withdrawn by the chair, the secretary or the programme office.',
    );
  const no = flawInText(reason, why('Say why it is withdrawn; everybody who was asked reads it.'));
  return no ?? accept({ type: 'CircularWithdrawn', circularId, reason: reason.trim() });
};
