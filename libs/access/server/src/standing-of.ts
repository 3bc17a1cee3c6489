import type { Standing } from '@gatehouse/access-domain';
import type { ReadStore } from '@gatehouse/projections';
import { people } from './people.projection';

/** What somebody is here, for a decision about somebody or something else. */
export const standingOf = async (rows: ReadStore, person: string): Promise<Standing> => {
  const row = await rows.row(people, person);
  if (!row) return 'unknown';
  if (row.hasLeft) return 'left';
  return row.isService ? 'service' : 'member';
};
