import type { Outcome } from '@gatehouse/event-store';
import type { Answer } from './reaction';
import type { Timekeeper } from './timekeeper';

/** How long to wait before the second attempt, the third, …; after the last one it is given up. */
export type Backoff = readonly number[];

export const patient: Backoff = [100, 1_000, 10_000, 60_000, 300_000];

export type Attempted = { done: true } | { done: false; attempts: number; error: string } | 'stopped';

export type Persisting = { backoff: Backoff; time: Timekeeper; signal: AbortSignal };

/** Tries until it works, patience ends, or somebody stops it. A rule that refuses is not asked again: it would say the same. */
export const persist = async (
  work: () => Promise<Answer>,
  { backoff, time, signal }: Persisting,
): Promise<Attempted> => {
  for (let attempts = 1; ; attempts++) {
    const trouble = await troubleOf(work);
    if (!trouble) return { done: true };
    const pause = trouble.isLasting ? undefined : backoff[attempts - 1];
    if (pause === undefined) return { done: false, attempts, error: trouble.error };
    await time.sleep(pause, signal);
    if (signal.aborted) return 'stopped';
  }
};

const troubleOf = async (work: () => Promise<Answer>) => {
  try {
    const refused = refusalsOf(await work());
    const busy = refused.find(({ code }) => code === 'busy');
    const first = busy ?? refused[0];
    return first && { error: `${first.code}: ${first.reason}`, isLasting: !busy };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error), isLasting: false };
  }
};

const refusalsOf = (answer: Answer): Extract<Outcome, { accepted: false }>[] => {
  const outcomes: readonly Outcome[] = answer === undefined ? [] : 'accepted' in answer ? [answer] : answer;
  return outcomes.flatMap((outcome) => (outcome.accepted ? [] : [outcome]));
};
