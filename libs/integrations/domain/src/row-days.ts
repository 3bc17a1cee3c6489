import { type Day } from '@gatehouse/kernel';
import type { ReportedDate } from './reported-date';
import type { RowFacts } from './row-facts';
import { flag, type RowProblem } from './row-problem';

/** Between which days a row may speak: its file's effective day, and what is recorded of the pilot already. */
export type Calendar = { effectiveOn: Day; lastOn: Day | null };

/** The day on which something a row says became so, with the date it gave for it. */
export type DatedSaying = { on: Day; date: ReportedDate | null; problems: readonly RowProblem[] };

/** Registration takes the earliest exact date; a file cannot know of days after its own. */
export const registeredOn = (facts: RowFacts, { effectiveOn }: Calendar): Day =>
  [facts.initiatedOn, facts.acquiredOn, facts.implementedOn, facts.retiredOn]
    .flatMap((date) => (date?.precision === 'day' ? [date.on] : []))
    .reduce((earliest, on) => (on < earliest ? on : earliest), effectiveOn);

export const stageOn = (facts: RowFacts, calendar: Calendar): DatedSaying => {
  const isEarly = facts.stage?.value === 'idea' || facts.stage?.value === 'framing';
  return isEarly
    ? dated(facts.acquiredOn ?? facts.initiatedOn, 'acquired on', calendar)
    : dated(facts.implementedOn, 'implemented on', calendar);
};

export const retirementOn = (facts: RowFacts, calendar: Calendar): DatedSaying =>
  dated(facts.retiredOn, 'retired on', calendar);

const dated = (date: ReportedDate | null, field: string, { effectiveOn, lastOn }: Calendar): DatedSaying => {
  // The first of a month is not when it was, only the earliest that it can have been.
  if (date === null || date.precision !== 'day') return { on: effectiveOn, date, problems: [] };
  if (date.on > effectiveOn) {
    const problem = `${date.on} lies after ${effectiveOn}, the day for which the file speaks.`;
    return {
      on: effectiveOn,
      date,
      problems: [flag(field, problem, `Entered at ${effectiveOn}; the date is kept.`)],
    };
  }
  if (lastOn !== null && date.on < lastOn) {
    const problem = `${date.on} lies before ${lastOn}, of which something is recorded already.`;
    return { on: date.on, date, problems: [flag(field, problem, `Entered after it; the date is kept.`)] };
  }
  return { on: date.on, date, problems: [] };
};
