import { evidenceKinds, evidenceKindWords, type EvidenceKind } from '@gatehouse/assurance-domain';

type Criterion = { criterionId: string; expression: string; because: string };

/** The kinds of evidence that criteria speak of: by their id, in their expression, or in why they are not met. */
export const askedKinds = (criteria: readonly Criterion[]): EvidenceKind[] => {
  const texts = criteria.map(({ criterionId, expression, because }) =>
    [criterionId, expression, because].join('\n').toLowerCase(),
  );
  return evidenceKinds.filter(
    (kind) =>
      kind !== 'other' && texts.some((text) => text.includes(kind) || text.includes(evidenceKindWords(kind))),
  );
};
