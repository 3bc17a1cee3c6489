import { person, quote, sentence, strong, type Sentence } from '@gatehouse/kernel';
import type { BoardEvent, BoardEventOf } from './board.events';

/** Tells one event of a board; `by` is whoever recorded it. */
export const tellBoard = (event: BoardEvent, by: string): Sentence => {
  // The table pairs each type with its event; indexing by a union loses the pairing, hence the cast.
  const teller = tellers[event.type] as (event: BoardEvent, by: string) => Sentence;
  return teller(event, by);
};

type Tellers = { [Type in BoardEvent['type']]: (event: BoardEventOf<Type>, by: string) => Sentence };

const tellers: Tellers = {
  BoardChartered: ({ name }, by) => sentence`${person(by)} chartered ${strong(name)}.`,
  CharterAmended: ({ version, reason }, by) =>
    sentence`${person(by)} amended the charter to version ${String(version)}: ${quote(reason)}`,
  MemberSeated: ({ person: member, office, hasVote, from, until }, by) =>
    sentence`${person(by)} seated ${person(member)} as ${office}${hasVote ? '' : ' without a vote'}, from ${from}${until === null ? '' : ` to ${until}`}.`,
  DelegateSeated: ({ delegate }, by) =>
    delegate === null
      ? sentence`${person(by)} took the delegate from a seat.`
      : sentence`${person(by)} named ${person(delegate)} as the delegate of a seat.`,
  MemberUnseated: ({ person: member, reason }, by) =>
    sentence`${person(by)} ended the seat of ${person(member)}: ${quote(reason)}`,
};
