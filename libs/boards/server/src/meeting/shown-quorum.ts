import {
  standingOf,
  type ItemStanding,
  type MeetingRules,
  type PilotPeople,
  type Presence,
  type QuorumProof,
  type Tally,
} from '@gatehouse/boards-domain';
import { toWire } from '@gatehouse/server-kit';
import type { ItemRow, VoteRow } from './meeting-items.projection';

/** A room as the engine asks for it: the rules of the meeting, and who is there. */
export type RoomNow = { rules: MeetingRules; present: readonly Presence[] };

/** Who counts for an item at this moment, and how the votes fall. */
export const countNow = (
  { rules, present }: RoomNow,
  { subject, recusals, votes: cast }: Pick<ItemRow, 'subject' | 'recusals' | 'votes'>,
  pilot: PilotPeople | null,
): ItemStanding => {
  const votes = Object.fromEntries(cast.map((vote) => [vote.seatId, vote]));
  return standingOf({ present }, { subject, recusals, votes }, { rules, pilot });
};

export const asQuorum = ({ seats, ...proof }: QuorumProof) => ({
  ...proof,
  seats: seats.map(({ seatId, person, present, standing, because }) => ({
    ...{ seatId, person: { id: person }, standing: toWire(standing), because },
    present: present === null ? null : { id: present },
  })),
});

export const asTally = ({ votes, carried, ...tally }: Tally) => ({
  ...tally,
  // Object.entries widens the ballots to text.
  counts: Object.entries(votes).map(([ballot, number]) => ({ ballot: toWire(ballot), votes: number })),
  carried: carried && toWire(carried),
});

export const asVote = ({ person, by, ballot, ...vote }: VoteRow) => ({
  ...vote,
  ...{ person: { id: person }, by: { id: by }, ballot: toWire(ballot) },
});
