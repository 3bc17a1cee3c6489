import { sentence, strong } from '@gatehouse/kernel';
import type { Moment, ReadStore } from '@gatehouse/projections';
import { homeNeeds } from './needs.projection';
import type { PilotFacts } from './pilot-facts';
import type { PilotNeed } from './what-waits';

/**
 * Duplicates with the other pilot's name. Whether that one has ended is a fact of another row, so it is looked at here:
 * where it has, nothing waits any more.
 */
export const withOthers = async (
  rows: ReadStore,
  needs: readonly PilotNeed[],
  moment: Moment,
): Promise<PilotNeed[]> => {
  const duplicates = needs.filter(isDuplicate);
  if (duplicates.length === 0) return [...needs];
  const ids = duplicates.flatMap(({ facts }) => facts.duplicates.map(({ of }) => of));
  const others = await rows.rows(homeNeeds, [...new Set(ids)], moment);
  return needs.flatMap((need) => (isDuplicate(need) ? namedIn(need, others) : [need]));
};

const isDuplicate = ({ matter }: PilotNeed): boolean => matter.kind === 'duplicate';

const namedIn = (need: PilotNeed, others: ReadonlyMap<string, PilotFacts>): PilotNeed[] => {
  const alive = need.facts.duplicates
    .flatMap(({ of }) => others.get(of) ?? [])
    .filter(({ isOver }) => !isOver);
  const [other] = alive;
  if (!other) return [];
  const said = sentence`Declared a duplicate of ${strong(other.name)}; one of the two should end`;
  return [{ ...need, matter: { ...need.matter, sentence: said } }];
};
