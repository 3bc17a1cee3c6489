import type { ImportTarget, ValueMapping } from './import-mapping';

/** A built-in mapping, by header: the first column of that name, unless `nth` says another. */
export type KnownInventory = {
  id: string;
  name: string;
  effectiveOn: string;
  targets: Readonly<Record<string, ImportTarget>>;
  values: Readonly<Record<string, readonly ValueMapping[]>>;
};

/** The individually reported use cases of 2025; it speaks for the end of its year. */
export const federalInventory2025: KnownInventory = {
  id: 'us-federal-2025',
  name: 'Federal inventory 2025',
  effectiveOn: '2025-12-31',
  targets: {
    agency: 'agency',
    agency_name: 'reported',
    id: 'external-id',
    use_case_name: 'name',
    agency_bureau: 'unit',
    // An address of a person: it stays in the file.
    contact_email: 'none',
    development_stage: 'stage',
    is_high_impact: 'risk-tier',
    topic_area: 'tag',
    classification: 'tag',
    problem_solved: 'purpose',
    operational_date: 'implemented-on',
    vendor_name: 'tag',
  },
  values: {
    development_stage: [
      { from: 'Pre-deployment', to: 'framing' },
      { from: 'Pilot', to: 'pilot' },
      { from: 'Deployed', to: 'production' },
      { from: 'Retired', to: 'retired' },
    ],
    is_high_impact: [
      { from: 'High-impact', to: 'high' },
      // Somebody looked and decided against it: more than nothing, less than high.
      { from: 'Presumed High-Impact, but Not High-impact', to: 'limited' },
      { from: 'Not High-impact', to: 'minimal' },
    ],
  },
};
