import { riskTiers, stages, statuses } from '@gatehouse/pilots-domain';
import { InputError, positionOf, toWire, type MomentArguments } from '@gatehouse/server-kit';
import { z } from 'zod';
import { exportColumns } from './export-columns';
import { sortFields, usualOrder, type PilotSort, type PilotSortField } from './pilot-order';
import type { PilotFilter } from './pilot-filter';

export type ExportQuery = {
  format: 'csv' | 'json';
  filter: PilotFilter;
  sort: PilotSort;
  columns: string[];
  asked: MomentArguments;
};

const some = z.array(z.string()).nullish();
const filterShape = z.strictObject({
  search: z.string().nullish(),
  stage: z.array(z.enum(stages.map(toWire))).nullish(),
  status: z.array(z.enum(statuses.map(toWire))).nullish(),
  ownership: z.array(z.enum(['owned', 'offered', 'unoffered'])).nullish(),
  riskTier: z.array(z.enum(riskTiers)).nullish(),
  hasRiskTier: z.boolean().nullish(),
  hasSponsor: z.boolean().nullish(),
  unit: some,
  programme: some,
  tag: some,
  owner: some,
  sponsor: some,
  offeredTo: some,
  importId: some,
});

/** What an address asks for; says by name what of it cannot be. */
export const exportQueryFrom = (parameters: Readonly<Record<string, unknown>>): ExportQuery => {
  const { format, filter, sort, columns, asOf, known, atPosition } = onlyTexts(parameters);
  return {
    format: oneOf('format', format ?? 'csv', ['csv', 'json'] as const),
    filter: filterFrom(filter),
    sort: sortFrom(sort),
    columns: columnsFrom(columns),
    asked: {
      asOf: asOf === undefined ? null : instantFrom(asOf),
      known: known === undefined ? null : oneOf('known', known, ['now', 'then'] as const),
      atPosition: atPosition === undefined ? null : positionFrom(atPosition),
    },
  };
};

const parameterNames = ['format', 'filter', 'sort', 'columns', 'asOf', 'known', 'atPosition'] as const;

const onlyTexts = (parameters: Readonly<Record<string, unknown>>) => {
  const texts: Partial<Record<(typeof parameterNames)[number], string>> = {};
  for (const [name, value] of Object.entries(parameters)) {
    const known = parameterNames.find((parameter) => parameter === name);
    if (!known) throw new InputError(name, `unknown. An export takes ${parameterNames.join(', ')}.`);
    if (typeof value !== 'string') throw new InputError(name, 'given more than once.');
    if (value !== '') texts[known] = value;
  }
  return texts;
};

const filterFrom = (text: string | undefined): PilotFilter => {
  const { success, data, error } = filterShape.safeParse(parsed(text ?? '{}'));
  if (success) return data;
  const [issue] = error.issues;
  throw new InputError(['filter', ...(issue?.path ?? [])].join('.'), issue?.message ?? 'not a filter.');
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError('filter', 'not JSON.');
  }
};

const sortFrom = (text: string | undefined): PilotSort => {
  if (text === undefined) return usualOrder;
  const [by = '', direction = 'ascending'] = text.split(':');
  return {
    // `sortFields` are the keys of that very union.
    by: oneOf('sort', by, sortFields as PilotSortField[]),
    direction: oneOf('sort', direction, ['ascending', 'descending'] as const),
  };
};

const columnsFrom = (text: string | undefined): string[] =>
  text === undefined
    ? Object.keys(exportColumns)
    : text.split(',').map((column) => oneOf('columns', column, Object.keys(exportColumns)));

const instantFrom = (text: string): string => {
  const milliseconds = /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(milliseconds))
    throw new InputError('asOf', 'give an instant such as 2026-05-14T09:00:00Z.');
  return new Date(milliseconds).toISOString();
};

const positionFrom = (text: string): number => {
  const position = positionOf(text);
  if (position === null) throw new InputError('atPosition', 'give a log position such as 0000000000000042.');
  return position;
};

const oneOf = <Value extends string>(field: string, value: string, values: readonly Value[]): Value => {
  const found = values.find((known) => known === value);
  if (found === undefined) throw new InputError(field, `"${value}" is none of ${values.join(', ')}.`);
  return found;
};
