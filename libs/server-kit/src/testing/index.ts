import type { Instant } from '@gatehouse/kernel';
import { Clock } from '../clock';

/** A clock that a test sets. */
export class TestClock extends Clock {
  constructor(private instant: Instant = '2026-11-23T09:00:00.000Z') {
    super();
  }
  now(): Instant {
    return this.instant;
  }
  set(instant: Instant): void {
    this.instant = instant;
  }
}
