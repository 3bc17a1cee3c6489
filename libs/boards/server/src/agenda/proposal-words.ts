import { waitsOf, type RequestedReview, type ReviewWait } from '@gatehouse/gates-domain';
import { daysBetween, type Day, type Instant } from '@gatehouse/kernel';

/** `29 October`, with the year where it is another than today's. */
export const dayInWords = (day: Day, today: Day): string => {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', ...year, timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );
};

export const readyWords = (since: Instant, now: Instant): string => {
  const days = daysBetween(since, now);
  return days === 0 ? 'ready since today' : `ready for ${days} d`;
};

/** `waits for the sign-off Security, and 2 more`. */
export const waitingWords = (review: RequestedReview): string => {
  const [first, ...more] = waitsOf(review);
  if (!first) return 'waits';
  return `waits for ${waitWords(first)}${more.length === 0 ? '' : `, and ${more.length} more`}`;
};

const waitWords = (wait: ReviewWait): string => {
  switch (wait.kind) {
    case 'assessment':
      return `the assessment of “${wait.criterion.sentence}”`;
    case 'sign-off':
      return `the sign-off ${wait.signOff.name}`;
    case 'evidence':
      return `an answer to “${wait.request.question}”`;
  }
};
