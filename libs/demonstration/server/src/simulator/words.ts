import type { Description } from '@gatehouse/pilots-domain';
import type { Chance } from './chance';

export const people = Array.from({ length: 200 }, (_, index) => `person-${index}`);

const units = Array.from({ length: 60 }, (_, index) => `Department ${index + 1}`);
const programmes = ['Claims of tomorrow', 'One front desk', 'Quiet streets', 'Clean books', null, null];
const tags = [
  'classification',
  'forecasting',
  'vision',
  'language',
  'scheduling',
  'fraud',
  'search',
  'speech',
];
const deeds = ['Sorts', 'Forecasts', 'Summarises', 'Checks', 'Plans', 'Answers', 'Translates', 'Finds'];
const things = [
  'claims',
  'permits',
  'inspections',
  'letters',
  'shifts',
  'invoices',
  'complaints',
  'roadworks',
];
const reasons = [
  'so that nobody waits longer than a week for a first answer',
  'so that inspectors go where something is wrong',
  'so that the same question is not asked three times',
  'because the backlog has grown every year since it was first counted',
  'so that people decide with the whole file in front of them',
  'because the rules changed and the old list no longer fits',
];

export const descriptionFor = (chance: Chance): Description => {
  const deed = chance.one(deeds);
  const thing = chance.one(things);
  const unit = chance.one(units);
  const sentences = Array.from({ length: 3 }, () => `${deed} ${thing} in ${unit}, ${chance.one(reasons)}.`);
  return {
    name: `${deed} ${thing} ${chance.below(1_000)}`,
    purpose: sentences.join(' '),
    unit,
    programme: chance.one(programmes),
    tags: [...new Set([chance.one(tags), chance.one(tags)])],
  };
};
