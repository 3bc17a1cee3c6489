import type { Actor } from '@gatehouse/kernel';
import type { ReadStore } from '@gatehouse/projections';
import type { Withholding } from '@gatehouse/server-kit';
import { itemKey, meetingItems } from '../meeting/meeting-items.projection';
import { isHidden } from '../meeting/shown-item';
import { lookingOf } from './looking';

type Ask = { rows: ReadStore; withholding: Withholding };
type OfItem = { meetingId: string; itemId: string | null };

/** Of things that belong to items, those that the person asking may see; what belongs to no item everybody may. */
export const visibleTo = async <One extends OfItem>(
  { rows, withholding }: Ask,
  actor: Actor,
  things: readonly One[],
): Promise<One[]> => {
  const looking = await lookingOf(withholding, actor);
  const keys = things.flatMap(({ meetingId, itemId }) => (itemId === null ? [] : itemKey(meetingId, itemId)));
  const items = await rows.rows(meetingItems, [...new Set(keys)]);
  return things.filter(({ meetingId, itemId }) => {
    if (itemId === null) return true;
    const key = itemKey(meetingId, itemId);
    const item = items.get(key);
    return item ? !isHidden(item, looking) : !looking.withheld.items.has(key);
  });
};
