import { day } from '@gatehouse/ui';
import { dutiesText } from '../acting/acting-words';
import { grantWords } from '../people/shown-person';
import { scopesText } from '../tokens/token-words';
import type { WholePerson } from './person-query';

export type Happened = { at: string; sentence: string };

/** What happened to somebody here as sentences, the newest first. */
export const historyOf = (person: WholePerson): Happened[] =>
  [
    ...(person.addedAt ? [{ at: person.addedAt, sentence: `${person.name} was added.` }] : []),
    ...grantsOf(person),
    ...delegationsOf(person),
    ...standingIn(person),
    ...tokensOf(person),
    ...(person.leftAt ? [{ at: person.leftAt, sentence: `${person.name} left.` }] : []),
  ]
    // What happened at the same instant stands in the order it is told here, the last of it on top.
    .reverse()
    .sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));

const grantsOf = ({ grants, pastGrants, leftAt }: WholePerson): Happened[] => [
  ...[...pastGrants, ...grants].map((grant) => ({
    at: grant.since,
    sentence: `${grant.by.name} granted the role ${grantWords(grant)}.`,
  })),
  ...pastGrants.map((grant) => ({
    at: grant.until,
    sentence:
      grant.until === leftAt
        ? `The role ${grantWords(grant)} ended with the leaving.`
        : `${grant.endedBy.name} revoked the role ${grantWords(grant)}.`,
  })),
];

const delegationsOf = ({ delegations }: WholePerson): Happened[] =>
  delegations.flatMap(({ delegate, duties, until, namedAt, namedBy, state, endedAt, endedBy }) => {
    const what = `${delegate.name} as delegate for ${dutiesText(duties)}`;
    const named = { at: namedAt, sentence: `${namedBy.name} named ${what}, until ${day(until)}.` };
    if (state === 'over') return [named, { at: until, sentence: `The term of ${what} was over.` }];
    if (state !== 'ended' || !endedAt) return [named];
    const ended = endedBy
      ? `${endedBy.name} ended the term of ${what}.`
      : `The term of ${what} ended, since one of the two left.`;
    return [named, { at: endedAt, sentence: ended }];
  });

const standingIn = ({ name, standsInFor }: WholePerson): Happened[] =>
  standsInFor.map(({ person, duties, until, namedAt, namedBy }) => ({
    at: namedAt,
    sentence: `${namedBy.name} named ${name} as delegate of ${person.name} for ${dutiesText(duties)}, until ${day(until)}.`,
  }));

const tokensOf = ({ tokens }: WholePerson): Happened[] =>
  (tokens ?? []).flatMap(({ label, scopes, issuedAt, revokedAt }) => [
    { at: issuedAt, sentence: `A token for ${label} was issued: ${scopesText(scopes)}.` },
    ...(revokedAt ? [{ at: revokedAt, sentence: `The token for ${label} was revoked.` }] : []),
  ]);
