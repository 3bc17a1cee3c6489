import type { MeetingEvent } from '@gatehouse/boards-domain';
import type { Recorded } from '@gatehouse/event-store';
import type { Looking } from '../../withholding/looking';
import { asItem, isHidden } from '../shown-item';
import { asSeats } from '../shown-seats';
import { itemOf, movesPeople, type RoomStand } from './room-stand';

/** What has moved in a room, for somebody who looks; the sentence is made where names are known. */
export type RoomNews = ReturnType<typeof newsOf> & { said: string | null };

/** Since the revision that somebody has heard of. */
export const newsOf = (stand: RoomStand, told: number, looking: Looking) => {
  const { head, room } = stand;
  const events = stand.recent.filter(({ version }) => version > told).map(({ event }) => event);
  const hasMissed = events.length < head.revision - told;
  const touched = touchedItems(stand, events);
  const items = [...stand.items.values()].filter(({ itemId }) => touched.has(itemId));
  return {
    ...{ meetingId: head.meetingId, revision: head.revision },
    isWhole: hasMissed || events.some((event) => !isToldHere(event, stand)),
    items: items.map((item) => asItem(item, { head, moment: {}, looking, room })),
    seats: events.some(movesPeople) ? asSeats(head.meetingId, stand.seats, stand.attendance) : [],
  };
};

/** An item moves with what is done to it, with who comes and goes while it is open, and as another takes its place. */
const touchedItems = ({ head, items }: RoomStand, events: readonly MeetingEvent[]): ReadonlySet<string> => {
  const touched = new Set(events.flatMap((event) => itemOf(event) ?? []));
  const hasTurned = events.some(({ type }) => type === 'ItemOpened');
  const isOfPeople = events.some(movesPeople);
  for (const { itemId, state } of items.values()) {
    const isOpen = head.openItem?.itemId === itemId;
    if ((isOfPeople && isOpen) || (hasTurned && (isOpen || state === 'waiting'))) touched.add(itemId);
  }
  return touched;
};

/** Whether items and seats are all that an event changes. */
const isToldHere = (event: MeetingEvent, { seats }: RoomStand): boolean => {
  switch (event.type) {
    case 'ItemPlaced':
    case 'ItemRemoved':
    case 'ActionAssigned':
      return false;
    case 'MemberArrived':
    case 'MemberLeft':
      // Guests are no seats, and not told here.
      return event.seatId !== null || seats.some(({ person }) => person === event.person);
    default:
      return itemOf(event) !== null;
  }
};

/** The events that somebody may hear of: nobody recused is told what is said or done on their item. */
export const audible = (
  { recent, items }: RoomStand,
  told: number,
  looking: Looking,
): readonly Recorded<MeetingEvent>[] =>
  recent.filter(({ version, event }) => {
    if (version <= told) return false;
    const itemId = itemOf(event);
    const item = itemId === null ? undefined : items.get(itemId);
    return !item || !isHidden(item, looking);
  });

/** Whether somebody was withdrawn from an item since, or is no longer: then it is asked anew what is withheld. */
export const hasRecusals = ({ recent, head }: RoomStand, told: number): boolean => {
  const since = recent.filter(({ version }) => version > told);
  return since.length < head.revision - told || since.some(({ event }) => recusing.has(event.type));
};

const recusing: ReadonlySet<MeetingEvent['type']> = new Set([
  ...(['ConflictDeclared', 'MemberRecused', 'RecusalEnded', 'ItemRemoved', 'MeetingCancelled'] as const),
]);
