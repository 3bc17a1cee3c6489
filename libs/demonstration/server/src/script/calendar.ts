import { instantOf, millisecondsOf, millisecondsPerDay, type Day, type Instant } from '@gatehouse/kernel';

/**
 * When something happens, as a script says it: `60 w Tue 10:15` is the Tuesday sixty weeks before the anchor's week,
 * `19 d 10:20` nineteen days before its day, `3 h` three hours before it.
 */
export type When = `${number} w ${Weekday} ${string}` | `${number} d ${string}` | `${number} h`;

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Everything a script says of time is relative to the hour for which it is played. */
export class Calendar {
  private readonly midnight: number;
  private readonly monday: number;

  constructor(readonly anchor: Instant) {
    this.midnight = millisecondsOf(`${anchor.slice(0, 10)}T00:00:00.000Z`);
    const weekday = (new Date(this.midnight).getUTCDay() + 6) % 7;
    this.monday = this.midnight - weekday * millisecondsPerDay;
  }

  instant(when: When): Instant {
    const said = form.exec(when)?.groups;
    if (!said) throw new Error(`“${when}” is no time of a script.`);
    const count = Number(said['count']);
    if (said['hours']) return instantOf(millisecondsOf(this.anchor) - count * 3_600_000);
    const day = weekdays.findIndex((one) => one === said['weekday']);
    const begins = said['days']
      ? this.midnight - count * millisecondsPerDay
      : this.monday - (count * 7 - day) * millisecondsPerDay;
    return instantOf(begins + millisecondsIn(said['time'] ?? ''));
  }

  /** The Monday so many weeks before the anchor's; after it where the number is negative. */
  mondayOf(weeksAgo: number): Day {
    return instantOf(this.monday - weeksAgo * 7 * millisecondsPerDay).slice(0, 10);
  }

  dayOf(when: When): Day {
    return this.instant(when).slice(0, 10);
  }
}

const form =
  /^(?<count>\d+) (?:(?<hours>h)|(?:(?<days>d)|w (?<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)) (?<time>\d\d:\d\d))$/;

const millisecondsIn = (time: string): number => {
  const [hours = NaN, minutes = NaN] = time.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
};
