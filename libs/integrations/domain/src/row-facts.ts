import type { ImportStage, ImportTier } from './import-mapping';
import type { ReportedDate } from './reported-date';

export type RowDescription = {
  name: string;
  purpose: string;
  unit: string;
  programme: string | null;
  tags: readonly string[];
};

/** One value that a row gives, with the words it stands in. */
export type Said<Value> = { value: Value; raw: string };

/** What a row says of a pilot, in the words of the portfolio; what it does not say is null. */
export type RowFacts = {
  /** Line of the file on which the row begins; the header is line 1. */
  line: number;
  agencyKey: string;
  externalId: string | null;
  idKey: string | null;
  nameKey: string;
  earlierIdKeys: readonly string[];
  description: RowDescription;
  stage: Said<ImportStage> | null;
  retired: Said<true> | null;
  tier: Said<ImportTier> | null;
  autonomy: 0 | 1 | 2 | 3 | 4 | null;
  initiatedOn: ReportedDate | null;
  acquiredOn: ReportedDate | null;
  implementedOn: ReportedDate | null;
  retiredOn: ReportedDate | null;
  /** The row's other columns as they stood, by header; the agency always under `agency`. */
  reported: Readonly<Record<string, string>>;
};
