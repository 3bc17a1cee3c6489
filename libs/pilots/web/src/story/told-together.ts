type Entry = { id: string; eventType: string; occurredAt: string };

/** Neighbours in the order that they have: what a machine assessed at one instant is one of them. */
export const toldTogether = <One extends Entry>(entries: readonly One[]): One[][] => {
  const groups: One[][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    const before = last?.[0];
    if (
      last &&
      before &&
      isAssessment(entry) &&
      isAssessment(before) &&
      entry.occurredAt === before.occurredAt
    )
      last.push(entry);
    else groups.push([entry]);
  }
  return groups;
};

const isAssessment = ({ eventType }: Entry): boolean => eventType === 'CriterionAssessed';
