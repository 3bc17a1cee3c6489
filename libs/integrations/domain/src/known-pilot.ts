import type { Day } from '@gatehouse/kernel';
import type { ImportStage, ImportTier } from './import-mapping';
import type { RowDescription, RowFacts } from './row-facts';

/** What earlier imports said of a pilot, and what has become of it since. */
export type KnownPilot = {
  pilotId: string;
  agencyKey: string;
  externalId: string | null;
  idKey: string | null;
  nameKey: string;
  /** The file and line that last spoke of it. */
  file: string;
  row: number;
  /** The day for which that file spoke. */
  saidOn: Day;
  said: RowDescription;
  /** What it is called now; differs from what was said where a person revised it. */
  now: RowDescription;
  /** Of the columns that were kept as they stood. */
  reportedDigest: string;
  /** Where it stands; under a policy, where an import said last that it stands. */
  stage: ImportStage | null;
  /** A gate policy governs it: only a gate moves it. */
  isUnderPolicy: boolean;
  tier: { value: ImportTier; isByHand: boolean } | null;
  isOver: boolean;
  /** The business day of the newest thing recorded of it. */
  lastOn: Day;
};

/** A row on its way to its pilot: what it says, in which file, and the digest of what it keeps as it stood. */
export type ReadRow = { facts: RowFacts; file: string; reportedDigest: string };

export const isSameText = (one: RowDescription[keyof RowDescription], other: typeof one): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

export const descriptionFields: readonly (keyof RowDescription)[] = [
  'name',
  'purpose',
  'unit',
  'programme',
  'tags',
];

/** The last import said this of the pilot, word for word. */
export const saidTheSame = (pilot: KnownPilot, { facts, reportedDigest }: ReadRow): boolean =>
  pilot.reportedDigest === reportedDigest &&
  descriptionFields.every((field) => isSameText(facts.description[field], pilot.said[field]));

/** The pilot stands where the row says it does. */
export const standsAsSaid = (pilot: KnownPilot, { stage, retired, tier }: RowFacts): boolean =>
  (stage === null || stage.value === pilot.stage) &&
  pilot.isOver === (retired !== null) &&
  (tier === null || tier.value === pilot.tier?.value);
