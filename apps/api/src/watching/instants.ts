/** When something began and ended, in epoch milliseconds with their fractions. */
export type Span = { begunAt: number; endedAt: number };

/** The hour, finer than milliseconds. A machine that was asleep is noticed: its fine clock stood still meanwhile. */
export const preciseNow = (): number => {
  const now = origin + performance.now();
  const behind = Date.now() - now;
  if (Math.abs(behind) < tolerableMs) return now;
  origin += behind;
  return now + behind;
};

export const secondsOf = ({ begunAt, endedAt }: Span): number => Math.max(0, endedAt - begunAt) / 1_000;

let origin = performance.timeOrigin;
const tolerableMs = 50;
