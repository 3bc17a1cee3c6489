import type { EventStore } from '@gatehouse/event-store';
import { replay } from '@gatehouse/kernel';
import { pilot, pilotStream, type PilotEvent } from '@gatehouse/pilots-domain';
import type { ReadStore } from '@gatehouse/projections';
import { dayOf } from '../day-of';
import { itemKey, meetingItems } from './meeting-items.projection';
import type { Asked, Facts } from './meeting-facts';

/**
 * What a vote is decided on, without waiting for a read model: what an item is about never changes, and who owns and
 * sponsors its pilot is folded from the log. Null for any other command, and for an item that no read model has yet.
 */
export const voteFacts = async (
  { rows, log }: { rows: ReadStore; log: EventStore },
  { meetingId, change, now }: Asked,
): Promise<Facts | null> => {
  if (change.type !== 'CastVote') return null;
  const item = await rows.row(meetingItems, itemKey(meetingId, change.itemId));
  if (!item) return null;
  const times = { now, today: dayOf(now) };
  if (!('pilotId' in item.subject)) return { ...times, pilot: null };
  const recorded = await log.read<PilotEvent>(pilotStream(item.subject.pilotId));
  const state = replay(
    pilot,
    recorded.map(({ event }) => event),
  );
  if (state.kind !== 'registered') return { ...times, pilot: null };
  const { ownership, sponsor } = state;
  return { ...times, pilot: { owner: ownership.kind === 'owned' ? ownership.owner : null, sponsor } };
};
