import type { Recorded, Upcasts } from '@gatehouse/event-store';
import type { Instant } from '@gatehouse/kernel';
import { sheets } from './company/spreadsheets';
import { Calendar } from './script/calendar';
import { play } from './script/play';
import { csvOf } from './script/sheet';
import { eighteenMonths } from './stories';

export type Told = { anchor: Instant; seed?: number; upcasts?: Upcasts };

/** The demonstration's whole log, as a simulated clock recorded it. */
export const playEighteenMonths = ({ anchor, seed = 1, ...rest }: Told): Promise<readonly Recorded[]> =>
  play({ scenes: eighteenMonths(seed), anchor, seed, ...rest });

/** The files that its imports speak of. */
export const spreadsheetsOf = (anchor: Instant): string[] =>
  sheets.map((sheet) => csvOf(sheet(new Calendar(anchor))));
