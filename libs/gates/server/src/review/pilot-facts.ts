import type { Bound, PeopleAround, PilotUnderReview } from '@gatehouse/gates-domain';
import type { PilotRow } from './pilots-under-review.projection';

/** What a review's decider has to know of its pilot; null where there is none. */
export const factsOf = (row: PilotRow | null): PilotUnderReview | null => {
  if (row?.state.kind !== 'registered') return null;
  const { description, ownership, sponsor, stage, autonomy, isOver } = row.state;
  return {
    ...{ unit: description.unit, programme: description.programme, sponsor, stage, autonomy, isOver },
    owner: ownership.kind === 'owned' ? ownership.owner : null,
    openConditions: row.conditions.map(({ text }) => text),
    voidedReview: row.voidedReview,
    openReview: row.openReview?.reviewId ?? null,
  };
};

/** On whom its criteria can wait. */
export const peopleAround = (row: PilotRow): PeopleAround => {
  const { state, unsigned, conditions } = row;
  const facts = factsOf(row);
  const people = { owner: facts?.owner ?? null, sponsor: facts?.sponsor ?? null };
  const ownership = state.kind === 'registered' ? state.ownership : null;
  return {
    ...people,
    offeredTo: ownership?.kind === 'offered' ? ownership.to : null,
    conditionOwners: conditions.map(({ owner }) => owner),
    unsigned: unsigned.flatMap((role) => {
      if (role === 'assurance') return { role } as const;
      const person = people[role];
      return person === null ? [] : { person };
    }),
  };
};

/** What it is called; one that is not here keeps its place without words. */
export const nameOf = (row: PilotRow | null): string =>
  row?.state.kind === 'registered' ? row.state.description.name : 'A pilot that is not here';

export const nothingBound: Bound = { contract: null, evidence: [] };
