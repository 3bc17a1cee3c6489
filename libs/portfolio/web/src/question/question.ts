import type {
  PilotFilter,
  PilotSort,
  PilotSortField,
  PortfolioView,
  SortDirection,
} from '@gatehouse/web-kit';

/** What a person asks of the portfolio: which pilots, in which order, with which columns, drawn how. */
export type Question = {
  filter: PilotFilter;
  sort: PilotSort;
  columns: readonly string[];
  view: PortfolioView;
};

export type ListField = Exclude<
  {
    [Name in keyof PilotFilter]-?: NonNullable<PilotFilter[Name]> extends readonly string[] ? Name : never;
  }[keyof PilotFilter],
  undefined
>;

export const listFields: readonly ListField[] = [
  'stage',
  'status',
  'ownership',
  'riskTier',
  'contractState',
  'gateState',
  'unit',
  'programme',
  'tag',
  'owner',
  'sponsor',
  'offeredTo',
  'importId',
];
export const claimFields = ['hasRiskTier', 'hasSponsor'] as const;

export const defaultColumns = [
  'name',
  'stage',
  'status',
  'owner',
  'autonomy',
  'riskTier',
  'contractState',
  'unit',
  'changedAt',
];
export const defaultSort: PilotSort = { by: 'name', direction: 'ascending' };
export const everything: Question = { filter: {}, sort: defaultSort, columns: defaultColumns, view: 'table' };

/** The question in an address. A value that an address can repeat is repeated: units contain commas. */
export const questionIn = (parameters: URLSearchParams): Question => ({
  filter: filterIn(parameters),
  sort: sortIn(parameters.get('sort')),
  columns: parameters.get('columns')?.split(',').filter(Boolean) ?? defaultColumns,
  view: parameters.get('view') === 'board' ? 'board' : 'table',
});

export const addressOf = ({ filter, sort, columns, view }: Question): URLSearchParams => {
  const parameters = new URLSearchParams();
  if (view !== 'table') parameters.set('view', view);
  if (filter.search) parameters.set('search', filter.search);
  for (const field of listFields) filter[field]?.forEach((value) => parameters.append(field, value));
  for (const field of claimFields) {
    if (typeof filter[field] === 'boolean') parameters.set(field, String(filter[field]));
  }
  const order = `${sort.by}:${sort.direction}`;
  if (order !== `${defaultSort.by}:${defaultSort.direction}`) parameters.set('sort', order);
  if (columns.join() !== defaultColumns.join()) parameters.set('columns', columns.join());
  return parameters;
};

export const isSameQuestion = (one: Question, other: Question): boolean =>
  addressOf(one).toString() === addressOf(other).toString();

const filterIn = (parameters: URLSearchParams): PilotFilter => {
  const filter: Record<string, unknown> = {};
  const search = parameters.get('search');
  if (search) filter['search'] = search;
  for (const field of listFields) {
    const values = parameters.getAll(field).filter(Boolean);
    if (values.length > 0) filter[field] = values;
  }
  for (const field of claimFields) {
    const value = parameters.get(field);
    if (value === 'true' || value === 'false') filter[field] = value === 'true';
  }
  return filter;
};

const sortFields: readonly PilotSortField[] = [
  'name',
  'unit',
  'programme',
  'stage',
  'status',
  'riskTier',
  'contractState',
  'gateState',
  'autonomy',
  'orphanedSince',
  'stageSince',
  'registeredAt',
  'changedAt',
  'externalId',
];

const sortIn = (text: string | null): PilotSort => {
  const [name, way] = text?.split(':') ?? [];
  const by = sortFields.find((field) => field === name);
  const direction: SortDirection = way === 'descending' ? 'descending' : 'ascending';
  return by ? { by, direction } : defaultSort;
};
