import type { CircularEvent, MeetingEvent } from '@gatehouse/boards-domain';
import { projection } from '@gatehouse/projections';

/** What one person is withdrawn from: items as `<meetingId>/<itemId>`, circulars by their ids. */
export type Recusals = { person: string; items: readonly string[]; circulars: readonly string[] };

type RecusingEvent = MeetingEvent | CircularEvent;

const nothing = (person: string): Recusals => ({ person, items: [], circulars: [] });
const withOne = (all: readonly string[], one: string): string[] => [...new Set([...all, one])];

const fromItem = (row: Recusals, event: { meetingId: string; itemId: string }): Recusals => ({
  ...row,
  items: withOne(row.items, `${event.meetingId}/${event.itemId}`),
});
const fromCircular = (row: Recusals, { circularId }: { circularId: string }): Recusals => ({
  ...row,
  circulars: withOne(row.circulars, circularId),
});

export const recusals = projection<Recusals, RecusingEvent>()({
  name: 'recusals',
  version: 1,
  history: 'none',
  keys: (event) => (isRecusing(event) ? [event.person] : []),
  columns: {},
  starts: {
    ConflictDeclared: (event, _, person) => fromItem(nothing(person), event),
    MemberRecused: (event, _, person) => fromItem(nothing(person), event),
    CircularConflictDeclared: (event, _, person) => fromCircular(nothing(person), event),
    CircularMemberRecused: (event, _, person) => fromCircular(nothing(person), event),
  },
  changes: {
    ConflictDeclared: fromItem,
    MemberRecused: fromItem,
    RecusalEnded: (row, { meetingId, itemId }) => ({
      ...row,
      items: row.items.filter((item) => item !== `${meetingId}/${itemId}`),
    }),
    CircularConflictDeclared: fromCircular,
    CircularMemberRecused: fromCircular,
  },
});

/** The folds' names are the subscription, but a person is also in events that recuse nobody. */
const isRecusing = (event: RecusingEvent): event is Extract<RecusingEvent, { person: string }> =>
  /Conflict|Recus/.test(event.type);
