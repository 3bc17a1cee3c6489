import type { Grant } from '@gatehouse/kernel';
import { sql, type RawBuilder } from 'kysely';
import { asHeld } from '@gatehouse/projections';
import type { NeedGroup } from './consequence';
import { homeNeeds } from './needs.projection';
import { grantsFor, type Standing } from './standing';

type Condition = RawBuilder<boolean>;

/** The piles: their column that is filled where a pilot lies on one, and in which order they are worked off. */
export const piles = {
  orphaned: { filled: 'orphaned_since', order: ['orphaned', 'orphaned_since', 'key'] },
  untiered: { filled: 'untiered_since', order: ['untiered_since', 'key'] },
  unsponsored: { filled: 'unsponsored_since', order: ['unsponsored_since', 'key'] },
} as const satisfies Partial<Record<NeedGroup, unknown>>;
export type Pile = keyof typeof piles;
export const pileNames: readonly Pile[] = ['orphaned', 'untiered', 'unsponsored'];

/** Rows in which something that is no pile may wait for one of these; null where it cannot. */
export const listedFor = (standings: readonly Standing[]): Condition | null =>
  any(
    standings.flatMap((standing) => [
      ...(standing.parts.includes('owner') ? [is('on_owner', standing.person)] : []),
      ...(standing.parts.includes('sponsor') ? [is('on_sponsor', standing.person)] : []),
      ...(standing.parts.includes('offered') ? [is('on_offered', standing.person)] : []),
      ...held('on_office', grantsFor(standing, 'programme-office')),
      ...held('on_assurance', grantsFor(standing, 'assurance')),
    ]),
  );

/** Rows of a pile that are within reach of one of these; null where none can be. */
export const pileFor = (pile: Pile, standings: readonly Standing[]): Condition | null => {
  const within = any(standings.flatMap((standing) => armsOf(pile, standing)));
  return within && sql<boolean>`${sql.ref(piles[pile].filled)} is not null and ${within}`;
};

const armsOf = (pile: Pile, standing: Standing): Condition[] => {
  const office = placesOf(grantsFor(standing, 'programme-office'));
  switch (pile) {
    case 'orphaned':
      return [
        ...office,
        ...(standing.parts.includes('sponsor') ? [is('orphan_sponsor', standing.person)] : []),
      ];
    case 'untiered':
      return [...office, ...placesOf(grantsFor(standing, 'assurance'))];
    case 'unsponsored':
      return office;
  }
};

const held = (column: 'on_office' | 'on_assurance', grants: readonly Grant[]): Condition[] => {
  const places = any(placesOf(grants));
  return places ? [sql<boolean>`(${sql.ref(column)} = 1 and ${places})`] : [];
};

/** How far grants reach, as conditions on a row's place. */
const placesOf = (grants: readonly Grant[]): Condition[] =>
  grants.map(({ scope }) => {
    switch (scope.kind) {
      case 'everything':
        return sql<boolean>`1 = 1`;
      case 'unit':
        return is('unit', scope.unit);
      case 'programme':
        return is('programme', scope.programme);
    }
  });

const is = (column: keyof typeof homeNeeds.columns, value: string): Condition =>
  sql<boolean>`${sql.ref(column)} = ${asHeld(homeNeeds, column, value)}`;

const any = (conditions: readonly Condition[]): Condition | null =>
  conditions.length === 0 ? null : sql<boolean>`(${sql.join(conditions, sql` or `)})`;
