import { sentence, strong } from '@gatehouse/kernel';
import type { Moment, ReadStore } from '@gatehouse/projections';
import { homeNeeds } from './needs.projection';
import type { PilotFacts } from './pilot-facts';
import type { Need } from './what-waits';

/**
 * Duplicates with the other pilot's name. Whether that one has ended is a fact of another row, so it is looked at here:
 * where it has, nothing waits any more.
 */
export const withOthers = async (
  rows: ReadStore,
  needs: readonly Need[],
  moment: Moment,
): Promise<Need[]> => {
  const duplicates = needs.filter(isDuplicate);
  if (duplicates.length === 0) return [...needs];
  const ids = duplicates.flatMap(({ facts }) => facts.duplicates.map(({ of }) => of));
  const others = await rows.rows(homeNeeds, [...new Set(ids)], moment);
  return needs.flatMap((need) => (isDuplicate(need) ? namedIn(need, others) : [need]));
};

const isDuplicate = ({ matter }: Need): boolean => matter.kind === 'duplicate';

const namedIn = (need: Need, others: ReadonlyMap<string, PilotFacts>): Need[] => {
  const alive = need.facts.duplicates
    .flatMap(({ of }) => others.get(of) ?? [])
    .filter(({ isOver }) => !isOver);
  const [other] = alive;
  if (!other) return [];
  const said = sentence`Declared a duplicate of ${strong(other.name)}; one of the two should end`;
  return [{ ...need, matter: { ...need.matter, sentence: said } }];
};
