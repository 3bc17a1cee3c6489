import { age, daysSince } from '@gatehouse/ui';
import type { Criterion } from './review-query';

/** How old the evidence is: `31 d of 365`, `104 d, 14 too old`; without any, how long the verdict has been what it is. */
export const freshnessOf = (
  { evidence, since, verdict }: Criterion,
  now: Date,
): { words: string; isStale: boolean } => {
  const [newest] = [...evidence].sort((one, other) => other.datedOn.localeCompare(one.datedOn));
  if (!newest) return { words: howLong(since, now), isStale: false };
  const { datedOn, expiresOn } = newest;
  const old = daysSince(datedOn, now);
  if (!expiresOn) return { words: howLong(datedOn, now), isStale: false };
  const over = daysSince(expiresOn, now);
  if (over > 0) return { words: `${old} d, ${over} too old`, isStale: true };
  return { words: `${old} d of ${old + daysBetween(now, expiresOn)}`, isStale: verdict !== 'met' };
};

const howLong = (since: string, now: Date): string => (daysSince(since, now) === 0 ? 'now' : age(since, now));

const daysBetween = (from: Date, until: string): number => daysSince(from, new Date(`${until}T23:59:59`));
