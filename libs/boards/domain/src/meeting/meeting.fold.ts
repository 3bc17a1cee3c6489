import { isMinuted } from './minuted';
import { itemChanges, type ItemEvent } from './item.fold';
import type { MeetingEvent, MeetingEventOf } from './meeting.events';
import type { CalledMeeting, Meeting, Presence } from './meeting.state';

export const evolveMeeting = (meeting: Meeting, event: MeetingEvent): Meeting => {
  if (event.type === 'MeetingCalled') return called(event);
  if (meeting.kind !== 'called') return meeting;
  const next = { ...meeting, ...changeOf(meeting, event) };
  return isMinuted(event) && meeting.minutes.state !== 'sealed'
    ? { ...next, record: [...meeting.record, event] }
    : next;
};

const called = (event: MeetingEventOf<'MeetingCalled'>): CalledMeeting => ({
  kind: 'called',
  meetingId: event.meetingId,
  boardId: event.boardId,
  number: event.number,
  title: event.title,
  appointment: { startsAt: event.startsAt, minutes: event.minutes, place: event.place },
  state: 'called',
  items: [],
  pack: null,
  rules: null,
  present: [],
  attended: [],
  apologies: [],
  attachments: [],
  notes: [],
  actions: [],
  minutes: { state: 'none', version: 0, digest: '' },
  errata: [],
  record: [event],
});

type ChangingEvent = Exclude<MeetingEvent, { type: 'MeetingCalled' }>;
type OwnEvent = Exclude<ChangingEvent, ItemEvent>;
type Changes = {
  [Type in OwnEvent['type']]: (event: MeetingEventOf<Type>, meeting: CalledMeeting) => Partial<CalledMeeting>;
};

const ownChanges: Changes = {
  MeetingRescheduled: ({ startsAt, minutes, place }) => ({ appointment: { startsAt, minutes, place } }),
  MeetingCancelled: () => ({ state: 'cancelled' }),
  AgendaOrdered: ({ order }, { items }) => ({
    items: order.flatMap((itemId) => items.filter((item) => item.itemId === itemId)),
  }),
  PackFrozen: ({ position, digest, items }, meeting) => {
    const digests = Object.fromEntries(items.map((item) => [item.itemId, item.digest]));
    return {
      pack: { position, digest, items: digests },
      // A vote is on what was shown: where that has changed, it is given anew.
      items: meeting.items.map((item) =>
        item.state === 'decided' || digests[item.itemId] === meeting.pack?.items[item.itemId]
          ? item
          : { ...item, votes: {} },
      ),
    };
  },
  ApologySent: ({ person, note }, { apologies }) => ({
    apologies: [...apologies.filter((one) => one.person !== person), { person, note }],
  }),
  AttachmentAdded: ({ attachmentId, itemId, digest }, { attachments }) => ({
    attachments: [...attachments, { attachmentId, itemId, digest }],
  }),
  MeetingOpened: ({ onDay, charterVersion, charter, seats }) => ({
    state: 'open',
    rules: { onDay, charterVersion, charter, seats },
  }),
  MemberArrived: ({ person, seatId }, { present, attended }) => ({
    present: [...without(person, present), { person, seatId }],
    attended: attended.includes(person) ? attended : [...attended, person],
  }),
  MemberLeft: ({ person }, { present }) => ({ present: without(person, present) }),
  ActionAssigned: ({ itemId, actionId, text, owner, dueOn }, { actions }) => ({
    actions: [...actions, { itemId, actionId, text, owner, dueOn, isDone: false, isRaised: false }],
  }),
  ActionDone: ({ actionId }, { actions }) => ({
    actions: actions.map((one) => (one.actionId === actionId ? { ...one, isDone: true } : one)),
  }),
  ActionOverdue: ({ actionId }, { actions }) => ({
    actions: actions.map((one) => (one.actionId === actionId ? { ...one, isRaised: true } : one)),
  }),
  ItemNoted: ({ noteId, itemId, text }, { notes }) => ({
    notes: notes.some((note) => note.noteId === noteId)
      ? notes.map((note) => (note.noteId === noteId ? { ...note, text } : note))
      : [...notes, { noteId, itemId, text }],
  }),
  MeetingClosed: () => ({ state: 'closed', present: [] }),
  MinutesDrafted: ({ version, digest }) => ({ minutes: { state: 'drafted', version, digest } }),
  MinutesApproved: ({ version, digest }) => ({ minutes: { state: 'sealed', version, digest } }),
  ErratumAdded: ({ erratumId, person, text }, { errata }) => ({
    errata: [...errata, { erratumId, person, text }],
  }),
};

const changes = { ...ownChanges, ...itemChanges };

const changeOf = (meeting: CalledMeeting, event: ChangingEvent): Partial<CalledMeeting> => {
  // Each table pairs each type with its event; indexing by a union loses the pairing, hence the cast.
  const change = changes[event.type] as (
    event: ChangingEvent,
    meeting: CalledMeeting,
  ) => Partial<CalledMeeting>;
  return change(event, meeting);
};

const without = (person: string, present: readonly Presence[]): Presence[] =>
  present.filter((one) => one.person !== person);
