import { reject, type Refusal } from '@gatehouse/kernel';
import { holdsOffice, seatsInTerm } from '../board/offices';
import type { SeatOffice } from '../board/board.events';
import { paragraphs } from '../charter-sentences';
import { seatingOf } from '../seating';
import type { PilotPeople, RecusalBasis } from './item';
import type { MeetingRefusal } from './meeting.refusal';
import { itemOf, type AgendaItem, type CalledMeeting, type MeetingRules } from './meeting.state';
import { recusalsOf } from './standing';

type No = Refusal<MeetingRefusal>;

/** A meeting that is open, with the rules that it opened with. */
export type OpenMeeting = CalledMeeting & { rules: MeetingRules };

export const isOpen = (meeting: CalledMeeting): meeting is OpenMeeting =>
  meeting.state === 'open' && meeting.rules !== null;

export const notOpen = ({ state }: CalledMeeting): No =>
  state === 'closed'
    ? reject(
        'meeting-closed',
        'The meeting is closed. What it did not decide proposes itself to the next one.',
      )
    : reject('meeting-not-open', 'The meeting is not open yet. The chair or the secretary opens it.');

export const itemUnknown: No = reject(
  'item-unknown',
  'No such item is on the agenda. It may have been removed; look at the agenda again.',
  'itemId',
);

/** An item on which something can still happen. */
export const undecided = (meeting: CalledMeeting, itemId: string): AgendaItem | No => {
  const item = itemOf(meeting, itemId);
  if (!item) return itemUnknown;
  if (item.state === 'decided')
    return reject(
      'item-is-sealed',
      'This item is decided and sealed. Notes, confirmations and actions remain.',
    );
  if (item.state === 'deferred')
    return reject('item-deferred', 'This item was deferred. It comes back to a later meeting.');
  return item;
};

export const isNo = (answer: object): answer is No => 'accepted' in answer;

/** Whoever is withdrawn from an item does nothing on it. */
export const withdrawal = (
  meeting: CalledMeeting,
  item: AgendaItem,
  { person, pilot }: { person: string; pilot: PilotPeople | null },
): No | null => {
  const recusal = recusalsOf(item.recusals, item.subject, pilot).find((one) => one.person === person);
  if (!recusal) return null;
  const number = meeting.items.findIndex(({ itemId }) => itemId === item.itemId) + 1;
  return reject('recused', withdrawalWords(recusal.basis, `item ${number}`));
};

export const withdrawalWords = (basis: RecusalBasis, what: string): string => {
  switch (basis) {
    case 'declared':
      return `You declared a conflict, so charter ${paragraphs.conflicts} withdraws you from ${what}. Your delegate is withdrawn too.`;
    case 'owner':
      return `You own this pilot, so charter ${paragraphs.ownerOrSponsor} withdraws you from ${what}. Your delegate is withdrawn too.`;
    case 'sponsor':
      return `You sponsor this pilot, so charter ${paragraphs.ownerOrSponsor} withdraws you from ${what}. Your delegate is withdrawn too.`;
    case 'delegate-of-recused':
    case 'stands-in-for-recused':
      return `The member you stand in for is withdrawn from ${what}, and charter ${paragraphs.delegates} withdraws you with them.`;
  }
};

/** Chair and secretary lead; where neither is there and free to, whoever counts does. */
export const mayLead = (meeting: OpenMeeting, person: string, item: AgendaItem | null): boolean =>
  leaders(meeting, item, ['chair', 'secretary']).includes(person) ||
  (leaders(meeting, item, ['chair', 'secretary']).length === 0 && counts(meeting, person, item));

/** The chair seals; in their place the secretary, and in both their places whoever counts. */
export const maySeal = (meeting: OpenMeeting, person: string, item: AgendaItem): boolean => {
  const [chair] = leaders(meeting, item, ['chair']);
  if (chair !== undefined) return chair === person;
  const [secretary] = leaders(meeting, item, ['secretary']);
  return secretary !== undefined ? secretary === person : counts(meeting, person, item);
};

const leaders = (
  { rules, present }: OpenMeeting,
  item: AgendaItem | null,
  offices: readonly SeatOffice[],
): string[] =>
  seatsInTerm(rules.seats, rules.onDay)
    .filter(({ office }) => offices.includes(office))
    .map(({ person }) => person)
    .filter((person) => present.some((one) => one.person === person))
    .filter((person) => !item?.recusals.some((one) => one.person === person));

/** Nobody who is there is free to go on with it: all of them are withdrawn. */
export const isStuck = (meeting: OpenMeeting, item: AgendaItem): boolean =>
  leaders(meeting, item, ['chair', 'secretary']).length === 0 && countsIn(meeting, item).size === 0;

const counts = (meeting: OpenMeeting, person: string, item: AgendaItem | null): boolean =>
  countsIn(meeting, item).has(person);

const countsIn = ({ rules, present }: OpenMeeting, item: AgendaItem | null): ReadonlyMap<string, string> =>
  seatingOf({ ...rules, present, recusals: item?.recusals ?? [] }).countsIn;

export const notLeading: No = reject(
  'not-your-office',
  'The chair or the secretary leads the meeting, from the room. Arrive first if you are one of them.',
);

/** Chair or secretary of the meeting, there or not. */
export const holdsOfficeIn = (
  { rules }: CalledMeeting,
  person: string,
  offices?: readonly SeatOffice[],
): boolean => rules !== null && holdsOffice(rules.seats, { person, day: rules.onDay }, offices);
