import { contractWord } from '@gatehouse/ui';
import { words, type PilotFilter } from '@gatehouse/web-kit';
import { gateStateWord } from '../rows/gate-state';
import type { ListField } from '../question/question';

/** A thing that pilots can be filtered by, as the subject of a phrase. */
export type FilterField = {
  name: ListField;
  /** In the list of things to filter by. */
  label: string;
  /** Begins the phrase: `Status is`. */
  subject: string;
  /** Fixed values; what has none asks the server for those in use. */
  values?: readonly string[];
  /** In the phrase, where the wire's word is not the board's. */
  wordOf?: (value: string) => string;
};

const ownershipWords: Record<string, string> = {
  owned: 'accepted',
  offered: 'offered, not accepted',
  unoffered: 'nobody',
};

export const filterFields: readonly FilterField[] = [
  {
    name: 'stage',
    label: 'Stage',
    subject: 'Stage is',
    values: ['idea', 'framing', 'pilot', 'limited_production', 'production'],
  },
  {
    name: 'status',
    label: 'Status',
    subject: 'Status is',
    values: ['active', 'on_hold', 'killed', 'retired'],
  },
  {
    name: 'ownership',
    label: 'Accountable owner',
    subject: 'Owner is',
    values: ['owned', 'offered', 'unoffered'],
    wordOf: (value) => ownershipWords[value] ?? value,
  },
  { name: 'owner', label: 'Owned by', subject: 'Owned by' },
  { name: 'offeredTo', label: 'Offered to', subject: 'Offered to' },
  { name: 'sponsor', label: 'Sponsored by', subject: 'Sponsored by' },
  {
    name: 'riskTier',
    label: 'Risk tier',
    subject: 'Tier is',
    values: ['minimal', 'limited', 'high', 'prohibited'],
  },
  {
    name: 'contractState',
    label: 'Contract',
    subject: 'Contract is',
    values: ['none', 'draft', 'waiting', 'voided', 'in_force'],
    wordOf: (value) => contractWord(words(value)),
  },
  {
    name: 'gateState',
    label: 'Gate review',
    subject: 'Gate review is',
    values: ['none', 'review_open', 'ready', 'decided', 'voided'],
    wordOf: gateStateWord,
  },
  { name: 'unit', label: 'Unit', subject: 'Unit is' },
  { name: 'programme', label: 'Programme', subject: 'Programme is' },
  { name: 'tag', label: 'Tag', subject: 'Tag is' },
];

/** Questions with yes or no for an answer. */
export const claims = [
  { name: 'hasRiskTier', label: 'Has a risk tier', yes: 'Tier is given', no: 'Tier is not given' },
  { name: 'hasSponsor', label: 'Has a sponsor', yes: 'Sponsor is named', no: 'Sponsor is not named' },
] as const;

export type Claim = (typeof claims)[number];

export const wordOf = (
  { wordOf: own }: FilterField,
  value: string,
  names: ReadonlyMap<string, string>,
): string => names.get(value) ?? (own ? own(value) : words(value));

/** `active, on-hold or retired`. */
export const phraseOf = (values: readonly string[]): string =>
  values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;

export const isEmpty = (filter: PilotFilter): boolean =>
  Object.values(filter).every((value) => value == null || value === '');

/** The filter with other values of one field; no values is no filter. */
export const withValues = (filter: PilotFilter, name: string, values: readonly string[]): PilotFilter => ({
  ...filter,
  [name]: values.length === 0 ? undefined : values,
});
