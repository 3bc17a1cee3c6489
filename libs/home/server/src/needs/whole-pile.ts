import { grantsFor, isOwn, type Standing } from './standing';
import type { Pile } from './reach';

/** Where all of a pile is: the portfolio, asked for what is missing and for what this person answers for. */
export const wholePile = (pile: Pile, standings: readonly Standing[]): string =>
  `/portfolio?${new URLSearchParams([...missing[pile], ...atWork, ...within(pile, standings)]).toString()}`;

const missing: Record<Pile, [string, string][]> = {
  orphaned: [
    ['ownership', 'offered'],
    ['ownership', 'unoffered'],
    ['sort', 'orphanedSince:ascending'],
  ],
  untiered: [['hasRiskTier', 'false']],
  unsponsored: [['hasSponsor', 'false']],
};

const atWork: [string, string][] = [
  ['status', 'active'],
  ['status', 'on_hold'],
];

/** One kind of limit can be asked for at a time: with several, all of the pile is shown. */
const within = (pile: Pile, standings: readonly Standing[]): [string, string][] => {
  const scopes = standings.flatMap((standing) =>
    [
      ...grantsFor(standing, 'programme-office'),
      ...(pile === 'untiered' ? grantsFor(standing, 'assurance') : []),
    ].map(({ scope }) => scope),
  );
  const own = standings.find(isOwn);
  if (scopes.length === 0) return pile === 'orphaned' && own ? [['sponsor', own.person]] : [];
  const units = scopes.flatMap((scope) => (scope.kind === 'unit' ? [scope.unit] : []));
  const programmes = scopes.flatMap((scope) => (scope.kind === 'programme' ? [scope.programme] : []));
  if (units.length === scopes.length) return units.map((unit) => ['unit', unit]);
  if (programmes.length === scopes.length) return programmes.map((programme) => ['programme', programme]);
  return [];
};
