import { meetingEventTypes, type Appointment, type MeetingEvent } from '@gatehouse/boards-domain';
import type { Envelope } from '@gatehouse/event-store';
import { millisecondsOf, type Instant } from '@gatehouse/kernel';
import { projection, text } from '@gatehouse/projections';

/** A meeting without its items and its people, which are rows of their own: small, since every vote writes it anew. */
export type MeetingRow = Appointment & {
  meetingId: string;
  boardId: string;
  number: number;
  title: string;
  /** Number of events so far. */
  revision: number;
  state: 'called' | 'open' | 'closed' | 'cancelled';
  calledBy: string;
  openedAt: Instant | null;
  openedBy: string | null;
  closedAt: Instant | null;
  cancelledBecause: string | null;
  minutesState: 'none' | 'drafted' | 'sealed';
  /** The items in their order. */
  agenda: readonly string[];
  openItem: { itemId: string; since: Instant } | null;
  /** For how long each item was open until it was left, in milliseconds. */
  spent: Readonly<Record<string, number>>;
  apologies: readonly { person: string; note: string; at: Instant }[];
  pack: { position: number; digest: string; at: Instant; by: string } | null;
};

type Fold = (row: MeetingRow, event: MeetingEvent, envelope: Envelope) => MeetingRow;

const counted: Fold = (row, _, { version }) => ({ ...row, revision: version });

/** The row once nobody speaks about the open item any more. */
const left = (row: MeetingRow, { occurredAt }: Envelope): MeetingRow => {
  if (!row.openItem) return row;
  const { itemId, since } = row.openItem;
  const spent = (row.spent[itemId] ?? 0) + millisecondsOf(occurredAt) - millisecondsOf(since);
  return { ...row, openItem: null, spent: { ...row.spent, [itemId]: spent } };
};

const leftItem = (row: MeetingRow, { itemId }: { itemId: string }, envelope: Envelope): MeetingRow => ({
  ...(row.openItem?.itemId === itemId ? left(row, envelope) : row),
  revision: envelope.version,
});

export const meetings = projection<MeetingRow, MeetingEvent>()({
  name: 'meeting',
  version: 1,
  history: 'versions',
  keys: ({ meetingId }) => [meetingId],
  columns: {
    board: text((row) => row.boardId, true),
    starts_at: text((row) => row.startsAt, true),
    state: text((row) => row.state),
  },
  starts: {
    MeetingCalled: ({ type: _, ...called }, { version, by }) => ({
      ...called,
      ...{ revision: version, state: 'called', calledBy: by },
      ...{ openedAt: null, openedBy: null, closedAt: null, cancelledBecause: null },
      ...{ minutesState: 'none', agenda: [], openItem: null, spent: {}, apologies: [], pack: null },
    }),
  },
  changes: {
    // Each event counts, whatever else it changes.
    ...Object.fromEntries(meetingEventTypes.map((type) => [type, counted])),
    MeetingRescheduled: (row, { startsAt, minutes, place }, { version }) => ({
      ...row,
      ...{ startsAt, minutes, place, revision: version },
    }),
    MeetingCancelled: (row, { reason }, { version }) => ({
      ...row,
      ...{ state: 'cancelled', cancelledBecause: reason, revision: version },
    }),
    ItemPlaced: (row, { itemId }, { version }) => ({
      ...row,
      ...{ agenda: [...row.agenda, itemId], revision: version },
    }),
    ItemRemoved: (row, { itemId }, envelope) => {
      const without = leftItem(row, { itemId }, envelope);
      return { ...without, agenda: without.agenda.filter((other) => other !== itemId) };
    },
    AgendaOrdered: (row, { order }, { version }) => ({ ...row, agenda: order, revision: version }),
    PackFrozen: (row, { position, digest }, { version, occurredAt, by }) => ({
      ...row,
      ...{ pack: { position, digest, at: occurredAt, by }, revision: version },
    }),
    ApologySent: (row, { person, note }, { version, occurredAt }) => ({
      ...row,
      apologies: [
        ...row.apologies.filter((apology) => apology.person !== person),
        { person, note, at: occurredAt },
      ],
      revision: version,
    }),
    MeetingOpened: (row, { person }, { version, occurredAt }) => ({
      ...row,
      ...{ state: 'open', openedAt: occurredAt, openedBy: person, revision: version },
    }),
    ItemOpened: (row, { itemId }, envelope) => ({
      ...left(row, envelope),
      ...{ openItem: { itemId, since: envelope.occurredAt }, revision: envelope.version },
    }),
    ItemPaused: leftItem,
    ItemDecided: leftItem,
    ItemDeferred: leftItem,
    MeetingClosed: (row, _, envelope) => ({
      ...left(row, envelope),
      ...{ state: 'closed', closedAt: envelope.occurredAt, revision: envelope.version },
    }),
    MinutesDrafted: (row, _, { version }) => ({ ...row, minutesState: 'drafted', revision: version }),
    MinutesApproved: (row, _, { version }) => ({ ...row, minutesState: 'sealed', revision: version }),
  },
});
