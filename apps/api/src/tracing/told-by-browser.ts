import { z } from 'zod';

/** What a browser says of a command: when it was sent off and answered, and when what came of it was seen. */
const told = z.strictObject({
  commandId: z.guid(),
  operation: z.string().regex(/^[A-Za-z]\w{0,79}$/),
  submittedAt: z.number(),
  answeredAt: z.number(),
  arrivedAt: z.number().optional(),
  paintedAt: z.number().optional(),
  /** The browser's hour as it says so. */
  sentAt: z.number(),
});

export type ToldByBrowser = z.infer<typeof told>;

export type Understood = { told: ToldByBrowser } | { field: string; reason: string };

/** Takes nothing that could not be so: in order, lately, and by a clock that is set right to ours. */
export const understood = (body: unknown, now: number): Understood => {
  const { data, error } = told.safeParse(body);
  if (!data) {
    const [first] = error.issues;
    return { field: fieldOf(first), reason: first?.message ?? 'This is not understood.' };
  }
  const wrong = outOfOrder(data);
  return wrong === null ? { told: byOurClock(data, now) } : wrong;
};

const fieldOf = (issue: z.core.$ZodIssue | undefined): string => {
  const inside = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
  return inside === undefined ? 'body' : String(inside);
};

const outOfOrder = (data: ToldByBrowser): { field: string; reason: string } | null => {
  const { submittedAt, answeredAt, arrivedAt = answeredAt, paintedAt = arrivedAt, sentAt } = data;
  const steps = Object.entries({ submittedAt, answeredAt, arrivedAt, paintedAt, sentAt });
  for (const [place, [field, at]] of steps.entries()) {
    if (at < (steps[place - 1]?.[1] ?? at)) return { field, reason: 'comes before what it follows from.' };
    if (sentAt - at > longestMs) return { field, reason: 'is longer ago than a form is open for an answer.' };
  }
  return null;
};

/** Clocks of the same hour are left alone: what a message takes to arrive is no fault of theirs. */
const byOurClock = (data: ToldByBrowser, now: number): ToldByBrowser => {
  const off = now - data.sentAt;
  if (Math.abs(off) < tolerableMs) return data;
  const { commandId, operation, ...instants } = data;
  const moved = Object.entries(instants).map(([name, at]) => [name, at + off] as const);
  return { ...data, ...Object.fromEntries(moved) };
};

const longestMs = 600_000;
const tolerableMs = 1_000;
