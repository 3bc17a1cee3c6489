/**
 * When a question is asked about. Nothing: what is so now. `asOf`, epoch milliseconds: what was so then, as known now.
 * `atPosition`: what was known when the log ended there. Both: what was known there about that instant.
 */
export type Moment = { asOf?: number; atPosition?: number };

export const isPast = ({ asOf, atPosition }: Moment): boolean =>
  asOf !== undefined || atPosition !== undefined;
