import { instantOf, type Instant } from '@gatehouse/kernel';

/** Where the hour comes from; handlers ask it, the domain never does. */
export abstract class Clock {
  abstract now(): Instant;
}

export class SystemClock extends Clock {
  now(): Instant {
    return instantOf(Date.now());
  }
}
