import { pilotOf } from './spreadsheets';

/** Where a tour goes, by what each pilot shows. */
export const storyPilots = {
  withoutOwner: pilotOf('HM-004'),
  voidedContract: pilotOf('HM-013'),
  didEverythingRight: pilotOf('HM-002'),
} as const;
