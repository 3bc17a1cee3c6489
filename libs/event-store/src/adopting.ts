import { millisecondsOf } from '@gatehouse/kernel';
import { canonicalTextWithout } from './canonical';
import { UnacceptableEvent, VersionConflict, type Recorded } from './event-store';
import { leafOf } from './leaf';
import type { Stored } from './stored';

/** Events from elsewhere as a driver keeps them, once every leaf has been computed anew. */
export const adoptable = (recorded: readonly Recorded[]): Stored[] => recorded.map(storedAgain);

/** Whether a stream lacks an event; throws where the event neither follows the stream nor is already in it. */
export const isNews = (
  event: Stored,
  version: number,
  idAt: (version: number) => string | undefined,
): boolean => {
  if (event.version === version + 1) return true;
  if (event.version <= version && idAt(event.version) === event.id) return false;
  throw new VersionConflict(event.stream, event.version - 1);
};

/** By how much an event goes back behind the newest log time. */
export const stepBack = (newest: string, recordedAt: string): number =>
  recordedAt < newest ? millisecondsOf(newest) - millisecondsOf(recordedAt) : 0;

const storedAgain = (recorded: Recorded): Stored => {
  if (leafOf(recorded) !== recorded.leaf)
    throw new UnacceptableEvent(
      'leaf',
      `event ${recorded.id} is not what was recorded. Read it without upcasts, and verify the log it comes from.`,
    );
  const { event, ...envelope } = recorded;
  return { ...envelope, type: event.type, data: canonicalTextWithout('type', event, 'event') };
};
