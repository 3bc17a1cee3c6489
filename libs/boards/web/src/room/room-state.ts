import { offered } from '../command/board-action';
import type { Room, RoomItem, RoomSeat, RoomVote } from './room-query';

export const openItemOf = ({ items }: Room): RoomItem | undefined =>
  items.find(({ state }) => state === 'open');

/** What is taken up next: after the open item if there is one, else the first that waits. */
export const nextItemOf = ({ items }: Room): RoomItem | undefined => {
  const at = items.findIndex(({ state }) => state === 'open');
  const waits = ({ state }: RoomItem) => state === 'waiting';
  return items.slice(at + 1).find(waits) ?? items.find(waits);
};

/** Seconds for which an item has been open, all its openings together. */
export const spentOn = ({ state, openedAt, spentSeconds }: RoomItem, now: Date): number =>
  state === 'open' && openedAt
    ? spentSeconds + Math.max(0, Math.round((now.getTime() - Date.parse(openedAt)) / 1000))
    : spentSeconds;

/** The seat that somebody sits in, or would sit in: their own, or one they stand in for. */
export const seatOf = ({ seats }: Room, person: string | undefined): RoomSeat | undefined =>
  seats.find(({ present }) => present?.id === person) ??
  seats.find((seat) => seat.person.id === person) ??
  seats.find(({ delegate }) => delegate?.id === person);

export const isHere = (room: Room, person: string | undefined): boolean =>
  room.seats.some(({ present }) => present?.id === person) || room.guests.some(({ id }) => id === person);

/** The chair and the secretary lead the meeting. */
export const leads = (room: Room, person: string | undefined): boolean =>
  room.seats.some(
    (seat) => seat.office !== 'member' && (seat.person.id === person || seat.present?.id === person),
  );

export const mayDo = ({ commands }: Room, command: string, about?: string): boolean =>
  offered(commands, command, about)?.isOpen === true;

/** Not there, and free to be. */
export const mayArrive = (room: Room, person: string): boolean =>
  room.state === 'open' && !isHere(room, person) && mayDo(room, 'Arrive');

export const voteOf = (item: RoomItem, person: string | undefined): RoomVote | undefined =>
  item.votes.find((vote) => vote.by.id === person || vote.person.id === person);

/** Votes against the answer that most gave, where one leads, with what their members said. */
export const dissentIn = ({ votes, decision, tally }: RoomItem): readonly Dissenting[] => {
  if (decision) return decision.dissent;
  const counts = tally?.counts.filter(({ ballot }) => ballot !== 'abstain') ?? [];
  const [first, second] = counts.toSorted((one, other) => other.votes - one.votes);
  if (!first || first.votes === second?.votes) return [];
  return votes.filter(
    ({ ballot, rationale }) => ballot !== first.ballot && ballot !== 'abstain' && rationale !== '',
  );
};

type Dissenting = { person: { id: string; name: string }; rationale: string };

/** Whom the seal waits for, in words; null where an answer carries. */
export const sealWaitsFor = (item: RoomItem, room: Room): string | null => {
  const { quorum, tally, votes } = item;
  if (!quorum || !tally) return 'Waits for the votes';
  if (!quorum.isQuorate) return 'Waits for the quorum';
  if (tally.carried) return null;
  const missing = quorum.seats.filter(
    ({ seatId, standing }) =>
      standing.startsWith('counts') &&
      standing !== 'counts_elsewhere' &&
      !votes.some((vote) => vote.seatId === seatId),
  );
  const [first, ...others] = missing;
  if (!first)
    return 'Every vote is cast and no answer carries: somebody changes a vote, or the item is deferred';
  const isChair = room.seats.some(({ seatId, office }) => seatId === first.seatId && office === 'chair');
  const name = isChair && others.length === 0 ? 'the chair’s vote' : (first.present ?? first.person).name;
  if (others.length === 0) return isChair ? `Waits for ${name}` : `Waits for ${name}’s vote`;
  return `Waits for ${name} and ${others.length} other${others.length === 1 ? '' : 's'}`;
};
