import { accept, reject, type Decision, type Refusal } from '@gatehouse/kernel';
import type { Tally } from '../quorum-proof';
import { ballotWords } from '../words';
import { recused } from './conflicts';
import type { ItemResult } from './item';
import type { MeetingCommandOf } from './meeting.commands';
import type { MeetingEvent } from './meeting.events';
import type { MeetingRefusal } from './meeting.refusal';
import type { CalledMeeting } from './meeting.state';
import { isNo, isOpen, maySeal, notOpen, undecided, withdrawal } from './presiding';
import { flawInResult, tidyResult } from './results';
import { uncovered } from './running';
import { dissentOf, standingOf } from './standing';
import { suspended, tooFewVotes } from './voting';

type Decided = Decision<MeetingEvent, MeetingRefusal>;
type No = Refusal<MeetingRefusal>;

/** Seals the item: what was decided, who counted and why, and on what it rests. */
export const decideItem = (command: MeetingCommandOf<'DecideItem'>, meeting: CalledMeeting): Decided => {
  const { meetingId, actor, today, itemId, decisionId, result, pilot, review } = command;
  if (!isOpen(meeting)) return notOpen(meeting);
  const item = undecided(meeting, itemId);
  if (isNo(item)) return item;
  const withdrawn = withdrawal(meeting, item, { person: actor.person, pilot });
  if (withdrawn) return withdrawn;
  if (item.state !== 'open') return reject('item-not-open', 'Open the item first, and have it voted on.');
  const due = recused(meeting, item, { rules: meeting.rules, pilot });
  const no =
    (maySeal(meeting, actor.person, withRecusals(item, due)) ? null : notTheChair) ??
    uncovered(meeting, item);
  if (no) return no;
  const { proof, votes, tally } = standingOf(meeting, item, { rules: meeting.rules, pilot });
  const flaw =
    (proof.isQuorate ? null : suspended(proof)) ??
    tooFewVotes(proof, votes.length) ??
    otherwise(tally, result) ??
    flawInResult(result, { subject: item.subject, review, today });
  if (flaw) return flaw;
  const { subject, title } = item;
  return accept(...due, {
    ...{ type: 'ItemDecided', meetingId, itemId, decisionId, boardId: meeting.boardId, subject, title },
    ...{ result: tidyResult(result), votes, dissent: dissentOf(votes, result.outcome), proof, tally },
    ...{ packDigest: meeting.pack?.digest ?? '', review },
  });
};

const withRecusals = <Item extends { recusals: CalledMeeting['items'][number]['recusals'] }>(
  item: Item,
  due: readonly MeetingEvent[],
): Item => ({
  ...item,
  recusals: [
    ...item.recusals,
    ...due.flatMap((event) =>
      event.type === 'MemberRecused'
        ? [{ person: event.person, seatId: event.seatId, basis: event.basis, reason: null }]
        : [],
    ),
  ],
});

const notTheChair: No = reject(
  'not-the-chair',
  'The chair seals what was decided; the secretary does where the chair is withdrawn or away.',
);

/** Nobody seals what the votes do not say. */
export const otherwise = ({ carried, sentence }: Tally, { outcome }: ItemResult): No | null => {
  if (carried === outcome) return null;
  return carried === null
    ? reject('nothing-carries', `Nothing can be sealed yet. ${sentence}`, 'outcome')
    : reject(
        'other-carries',
        `The votes say ${ballotWords(carried)}, and only that can be sealed. ${sentence}`,
        'outcome',
      );
};
