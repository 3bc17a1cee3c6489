import type { Actor } from '@gatehouse/kernel';
import type { Moment, ReadStore } from '@gatehouse/projections';
import type { PeopleNames, Withholding } from '@gatehouse/server-kit';
import type { ItemRow } from '../meeting/meeting-items.projection';
import { meetings } from '../meeting/meetings.projection';
import { itemsOf } from '../meeting/room-rows';
import { isHidden } from '../meeting/shown-item';
import { peopleIn, plainText } from '../plain-text';
import { lookingOf } from '../withholding/looking';
import { packChanges, type PackChange } from './pack-changes.projection';

type Ask = { rows: ReadStore; withholding: Withholding; names: PeopleNames };
type Asked = { meetingId: string; position: number; moment: Moment; actor: Actor };

/** What happened to the pilots and reviews of a pack since it was frozen, but for items that are withheld. */
export const changesSince = async (
  { rows, withholding, names }: Ask,
  { meetingId, position, moment, actor }: Asked,
) => {
  const head = await rows.row(meetings, meetingId, moment);
  if (!head) return [];
  const looking = await lookingOf(withholding, actor);
  const items = await itemsOf(rows, head, moment);
  const hidden = items.filter((item) => isHidden(item, looking));
  const shown = items.filter((item) => !hidden.includes(item));
  const withheld = new Set([...looking.withheld.reviews, ...hidden.flatMap(reviewOf)]);
  const changes = (
    await Promise.all(shown.map((item) => changesOf(rows, item, { position, moment, withheld })))
  ).flat();
  changes.sort((one, other) => other.change.position - one.change.position);
  const called = await names.namesOf(peopleIn(changes.map(({ change }) => change.sentence)));
  return changes.map(({ itemId, change: { sentence, position, eventType, at } }) => ({
    ...{ itemId, position, eventType, at, sentence: plainText(sentence, called) },
  }));
};

type Since = { position: number; moment: Moment; withheld: ReadonlySet<string> };

/** Of the pilot, and of the one review that the item is about; another review of the pilot is another item's. */
const changesOf = async (rows: ReadStore, item: ItemRow, { position, moment, withheld }: Since) => {
  const { subject, itemId } = item;
  if (!('pilotId' in subject)) return [];
  const found = await rows
    .select(packChanges, moment)
    .select('doc')
    .where('pilot', '=', subject.pilotId)
    .where('from_position', '>', position)
    .orderBy('from_position', 'desc')
    .limit(mostOfItem)
    .execute();
  return found
    .map((row) => rows.rowOf(packChanges, row))
    .filter(
      ({ reviewId }) => reviewId === null || (reviewOf(item).includes(reviewId) && !withheld.has(reviewId)),
    )
    .map((change: PackChange) => ({ itemId, change }));
};

const reviewOf = ({ subject }: ItemRow): string[] => ('reviewId' in subject ? [subject.reviewId] : []);

const mostOfItem = 200;
