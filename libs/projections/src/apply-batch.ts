import { foldTouches, touchesOf, type Batch } from './fold';
import type { Announcement } from './hub';
import type { Member } from './plan';
import type { Change, ReadWriter } from './read-writer';

/** Folds a batch into builds that all stand where it begins, in one transaction; says what changed in those that are read. */
export const applyBatch = async (
  writer: ReadWriter,
  members: readonly Member[],
  batch: Batch,
): Promise<Announcement> => {
  const changes = await Promise.all(members.map((member) => changeOf(writer, member, batch)));
  const shown = changes.filter(({ build }) => build.state === 'live');
  const changed = Object.fromEntries(shown.map((change) => [change.projection.name, keysOf(change)]));
  const announcement = { position: batch.upTo, changed };
  await writer.store(changes, announcement);
  members.forEach((member, index) => {
    const folded = changes[index]?.folded;
    if (folded) member.build = { ...member.build, position: folded.upTo, error: folded.failure };
  });
  return announcement;
};

const changeOf = async (writer: ReadWriter, { build, projection }: Member, batch: Batch): Promise<Change> => {
  const { touches, upTo, failure } = touchesOf(projection, batch);
  const keys = new Set(touches.flatMap((touch) => touch.keys));
  const known = await writer.load(build, projection, keys);
  const folded = foldTouches(projection, touches, { known, after: batch.after, upTo });
  return { build, projection, folded: { ...folded, failure: folded.failure ?? failure } };
};

const keysOf = ({ folded }: Change): string[] => [...folded.current.map(({ key }) => key), ...folded.removed];
