import { importStages, importTiers, type ImportTarget, type ValueMapping } from './import-mapping';
import { nameKey } from './matching-keys';

/** What a header most likely means; everything the words do not settle is reported, and a person decides. */
export const guessedColumn = (header: string): { target: ImportTarget; values: readonly ValueMapping[] } => {
  const key = nameKey(header);
  const target = words.find(([pattern]) => pattern.test(key))?.[1] ?? 'reported';
  return { target, values: usualValues[target] ?? [] };
};

const words: readonly (readonly [RegExp, ImportTarget])[] = [
  [/\b(e ?mail|phone|contact|telephone)\b/, 'none'],
  [/^(id|identifier|key|(external|use case|project|pilot|reference) (id|number|no))$/, 'external-id'],
  [/^(previous|former|earlier|prior|old) (id|identifier|number)$/, 'earlier-id'],
  [/^(name|title|(use case|project|pilot|initiative|system) (name|title)|use case|pilot|project)$/, 'name'],
  [/^(agency|organi[sz]ation|company|agency (abbreviation|code))$/, 'agency'],
  [/^(unit|bureau|department|division|team|business unit|office|agency bureau)$/, 'unit'],
  [/^(purpose|description|problem|goal|objective|problem solved|summary)$/, 'purpose'],
  [/^(programme|program|portfolio)$/, 'programme'],
  [/^(tags?|labels?|topic|topic area|category|classification)$/, 'tag'],
  [/^((development )?stage|phase|lifecycle|stage of development|maturity)$/, 'stage'],
  [/^(risk|risk (tier|level|class|classification)|tier)$/, 'risk-tier'],
  [/^(autonomy|autonomy level)$/, 'autonomy'],
  [/^((date )?(initiated|started)( on)?|start date|initiation date)$/, 'initiated-on'],
  [/^((date )?acquired( on)?|acquisition date)$/, 'acquired-on'],
  [
    /^((date )?(implemented|deployed)( on)?|(operational|implementation|go live|deployment) date)$/,
    'implemented-on',
  ],
  [/^((date )?retired( on)?|(retirement|end) date)$/, 'retired-on'],
];

const itself = (values: readonly string[]): ValueMapping[] =>
  values.map((value) => ({ from: value.replaceAll('-', ' '), to: value }));

const usualValues: Partial<Record<ImportTarget, readonly ValueMapping[]>> = {
  stage: [
    ...itself([...importStages, 'retired']),
    { from: 'Pre-deployment', to: 'framing' },
    { from: 'Deployed', to: 'production' },
  ],
  'risk-tier': itself(importTiers),
};
