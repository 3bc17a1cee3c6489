type Link = { id: string; supersedes?: string | null; supersededBy?: string | null };

/** Everything that took the place of each other, newest first. */
export const chainOf = <One extends Link>(id: string, evidence: readonly One[]): One[] => {
  const byId = new Map(evidence.map((one) => [one.id, one]));
  let newest = byId.get(id);
  for (let next = newest; next; next = byId.get(next.supersededBy ?? '')) newest = next;
  const chain: One[] = [];
  for (let one = newest; one; one = byId.get(one.supersedes ?? '')) chain.push(one);
  return chain;
};
