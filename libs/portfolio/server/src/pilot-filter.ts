import { asHeld } from '@gatehouse/projections';
import { InputError } from '@gatehouse/server-kit';
import { sql, type RawBuilder } from 'kysely';
import type { PortfolioRow } from './portfolio-row';
import { portfolio } from './portfolio.projection';
import { anywhere, plainWords } from './plain-words';

type Some<Value> = readonly Value[] | null;

/** Which pilots: all that is given must hold; within a list, one is enough, and an empty list says nothing. */
export type PilotFilter = Partial<{
  search: string | null;
  stage: Some<PortfolioRow['stage']>;
  status: Some<PortfolioRow['status']>;
  ownership: Some<PortfolioRow['ownership']>;
  riskTier: Some<NonNullable<PortfolioRow['riskTier']>>;
  contractState: Some<PortfolioRow['contractState']>;
  gateState: Some<PortfolioRow['gateState']>;
  hasRiskTier: boolean | null;
  hasSponsor: boolean | null;
  unit: Some<string>;
  programme: Some<string>;
  tag: Some<string>;
  owner: Some<string>;
  sponsor: Some<string>;
  offeredTo: Some<string>;
  importId: Some<string>;
}>;

/** The filter as one condition over the portfolio's columns. */
export const matching = (filter: PilotFilter | null | undefined): RawBuilder<boolean> => {
  const conditions = conditionsOf(filter ?? {}).map(({ holds }) => holds);
  return conditions.length === 0 ? sql<boolean>`1 = 1` : sql<boolean>`${sql.join(conditions, sql` and `)}`;
};

type PortfolioColumn = keyof (typeof portfolio)['columns'];
type Condition = { column: PortfolioColumn; holds: RawBuilder<unknown> };

/** The columns that a filter looks at. */
export const columnsOf = (filter: PilotFilter | null | undefined): PortfolioColumn[] => [
  ...new Set(conditionsOf(filter ?? {}).map(({ column }) => column)),
];

const conditionsOf = ({ search, hasRiskTier, hasSponsor, tag, ...lists }: PilotFilter): Condition[] => [
  ...oneOf('stage', lists.stage),
  ...oneOf('status', lists.status),
  ...oneOf('ownership', lists.ownership),
  ...oneOf('risk_tier', lists.riskTier),
  ...oneOf('contract', lists.contractState),
  ...oneOf('gate', lists.gateState),
  ...oneOf('unit', lists.unit),
  ...oneOf('programme', lists.programme),
  ...oneOf('owner', lists.owner),
  ...oneOf('sponsor', lists.sponsor),
  ...oneOf('offered_to', lists.offeredTo),
  ...oneOf('import_id', lists.importId),
  ...isGiven('risk_tier', hasRiskTier),
  ...isGiven('sponsor', hasSponsor),
  ...tagged(tag),
  ...wordsOf(search).map((word) => ({ column: 'search' as const, holds: like('search', word) })),
];

const oneOf = (column: PortfolioColumn, values: Some<string> | undefined): Condition[] => {
  if (!values || values.length === 0) return [];
  if (values.length > mostValues) throw new InputError('filter', `at most ${mostValues} values in one list.`);
  const held = values.map((value) => asHeld(portfolio, column, value));
  return [{ column, holds: sql`${sql.ref(column)} in (${sql.join(held)})` }];
};

const isGiven = (column: PortfolioColumn, wanted: boolean | null | undefined): Condition[] => {
  if (wanted == null) return [];
  return [{ column, holds: sql`${sql.ref(column)} is ${wanted ? sql`not null` : sql`null`}` }];
};

const tagged = (tags: Some<string> | undefined): Condition[] => {
  if (!tags || tags.length === 0) return [];
  if (tags.length > mostWords) throw new InputError('filter.tag', `at most ${mostWords} tags.`);
  // Not by `like`, which minds upper and lower case on one engine and not on the other.
  const holds = tags.map((tag) => sql`replace(tags, ${`\n${tag}\n`}, '') <> tags`);
  return [{ column: 'tags', holds: sql`(${sql.join(holds, sql` or `)})` }];
};

const wordsOf = (search: string | null | undefined): string[] => {
  const words = plainWords(search ?? '')
    .split(' ')
    .filter((word) => word !== '');
  if (words.length > mostWords) throw new InputError('filter.search', `at most ${mostWords} words.`);
  return words;
};

const like = (column: string, words: string) => sql`${sql.ref(column)} like ${anywhere(words)} escape '\\'`;

const mostWords = 20;
const mostValues = 500;
