import { pilotOf } from './spreadsheets';

/** The meeting that a visitor finds prepared. */
export const nextMeeting = 'board-07';

/** Where a tour goes, by what each pilot shows. */
export const storyPilots = {
  withoutOwner: pilotOf('HM-004'),
  voidedContract: pilotOf('HM-013'),
  didEverythingRight: pilotOf('HM-002'),
} as const;
