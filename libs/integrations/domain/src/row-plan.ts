import type { Day } from '@gatehouse/kernel';
import { inOrder, type ImportStep } from './import-step';
import type { KnownPilot, ReadRow } from './known-pilot';
import type { Match } from './match';
import { changesOf } from './row-changes';
import { registeredOn, retirementOn, stageOn, type Calendar } from './row-days';
import type { RowFacts } from './row-facts';
import { isRefusing, type RowProblem } from './row-problem';
import type { RowReading } from './row-reading';

export type RowEffect = 'register' | 'change' | 'unchanged' | 'refused';

/** What a row does: to which pilot, in which steps, and what is odd about it. */
export type RowPlan = {
  effect: RowEffect;
  pilot: KnownPilot | null;
  steps: readonly ImportStep[];
  problems: readonly RowProblem[];
};

export const planRow = (
  reading: ReadRow & Pick<RowReading, 'problems'>,
  match: Match,
  effectiveOn: Day,
): RowPlan => {
  const { facts, problems } = reading;
  const reasons = problems.filter(isRefusing);
  if (reasons.length > 0) return refused(reasons);
  if (match.kind === 'ambiguous') return refused([match.problem]);

  const odd = [...problems, ...match.problems];
  if (match.kind === 'new') {
    const { steps, problems: more } = registration(facts, { effectiveOn, lastOn: null });
    return { effect: 'register', pilot: null, steps, problems: [...odd, ...more] };
  }
  const { pilot } = match;
  const { steps, problems: more } = changesOf(reading, pilot, { effectiveOn, lastOn: pilot.lastOn });
  if (steps.length > 0) return { effect: 'change', pilot, steps, problems: [...odd, ...more] };
  // What was odd about words that stand already was said when they came in.
  return { effect: 'unchanged', pilot, steps, problems: more };
};

const refused = (problems: readonly RowProblem[]): RowPlan => ({
  effect: 'refused',
  pilot: null,
  steps: [],
  problems,
});

type Planned = { steps: readonly ImportStep[]; problems: readonly RowProblem[] };

const registration = (facts: RowFacts, calendar: Calendar): Planned => {
  const { description, autonomy, stage, retired, tier } = facts;
  const start = registeredOn(facts, calendar);
  const entered = stage && stageOn(facts, calendar);
  const ended = retired && retirementOn(facts, calendar);
  const steps: ImportStep[] = [{ kind: 'register', on: start, description, autonomy: autonomy ?? 0 }];
  // A pilot that is over takes no more tiers, so that a tier comes before the end.
  if (tier)
    steps.push({ kind: 'tier', on: ended?.on ?? calendar.effectiveOn, tier: tier.value, raw: tier.raw });
  if (stage && entered)
    steps.push({
      ...{ kind: 'stage', on: entered.on, stage: stage.value, raw: stage.raw, date: entered.date },
      isUnderPolicy: false,
    });
  if (retired && ended) steps.push({ kind: 'retire', on: ended.on, raw: retired.raw, date: ended.date });
  return { steps: inOrder(steps), problems: [...(entered?.problems ?? []), ...(ended?.problems ?? [])] };
};
