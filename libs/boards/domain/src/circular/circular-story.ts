import { person, quote, sentence, strong, type Sentence } from '@gatehouse/kernel';
import { decisionWords } from '../decision-words';
import { momentWords } from '../meeting/moments';
import { basisWords } from '../quorum';
import { ballotWords } from '../words';
import type { CircularEvent, CircularEventOf } from './circular.events';

/** Tells one event of a circular resolution; `by` is whoever recorded it. */
export const tellCircular = (event: CircularEvent, by: string): Sentence => {
  // The table pairs each type with its event; indexing by a union loses the pairing, hence the cast.
  const teller = tellers[event.type] as (event: CircularEvent, by: string) => Sentence;
  return teller(event, by);
};

type Tellers = { [Type in CircularEvent['type']]: (event: CircularEventOf<Type>, by: string) => Sentence };

const tellers: Tellers = {
  CircularProposed: ({ title, endsAt }, by) =>
    sentence`${person(by)} put ${strong(title)} to the board in writing, until ${momentWords(endsAt)}.`,
  CircularConflictDeclared: ({ person: member, reason }) =>
    sentence`${person(member)} declared a conflict: ${quote(reason)}`,
  CircularMemberRecused: ({ person: member, basis }) =>
    sentence`${person(member)} is withdrawn, ${basisWords[basis]}.`,
  CircularVoteCast: ({ person: member, by: voter, ballot }) => {
    const said = ballot === 'abstain' ? 'abstained' : `answered ${ballotWords(ballot)}`;
    return voter === member
      ? sentence`${person(member)} ${said}.`
      : sentence`${person(voter)} ${said} for ${person(member)}.`;
  },
  CircularVoteChanged: ({ person: member, from, ballot }) =>
    from === ballot
      ? sentence`The answer of ${person(member)} stays ${ballotWords(ballot)}, in other words.`
      : sentence`The answer of ${person(member)} changed from ${ballotWords(from)} to ${ballotWords(ballot)}.`,
  CircularDecided: (event) =>
    sentence`The board decided ${strong(event.title)} in writing: ${strong(decisionWords(event))}.`,
  CircularLapsed: ({ tally }) => sentence`The deadline came and nothing carried. ${tally.sentence}`,
  CircularWithdrawn: ({ reason }, by) => sentence`${person(by)} withdrew it: ${quote(reason)}`,
};
