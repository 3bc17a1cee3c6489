import { pilotDeeds } from '../script/pilot-deeds';

/** The pilots that were begun here and not in a spreadsheet. */
export const surge = pilotDeeds('storm-surge-staffing');
export const access = pilotDeeds('access-request-triage');
export const minutes = pilotDeeds('board-minutes-drafts');
export const brokers = pilotDeeds('broker-mail-sorting');
export const appeals = pilotDeeds('appeal-timelines');
export const denials = pilotDeeds('denial-letter-check');
export const shifts = pilotDeeds('shift-swap-requests');
export const estimates = pilotDeeds('repair-estimate-reading');
