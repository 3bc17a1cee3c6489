import type { PersonEvent } from '@gatehouse/access-domain';
import type { Envelope } from '@gatehouse/event-store';
import { reviewEventTypes } from '@gatehouse/gates-domain';
import { daysBetween, type Instant } from '@gatehouse/kernel';
import { integer, projection, text } from '@gatehouse/projections';
import { contractSteps, factsAfter, factsAtFirst, pilotSteps } from '../needs/facts-after';
import type { PilotFacts } from '../needs/pilot-facts';
import { sentenceOf } from '../news/news.projection';
import { concernOf, told, toldTo, type Notice, type Noticed } from './notice';

/** The notices about one pilot, with the facts that say whom the next one concerns; or those about one person's rights. */
export type NoticeRow = { pilot: PilotFacts | null; notices: readonly Notice[] };

type AboutPerson = Extract<
  PersonEvent,
  { type: 'RoleGranted' | 'RoleRevoked' | 'DelegateNamed' | 'DelegateEnded' }
>;

type WithNotices = { notices: readonly Notice[] };
export const noticeColumns = {
  /** Position of the newest; null where there is none, which is so for most pilots. */
  newest: integer(({ notices }: WithNotices) => notices.at(-1)?.position ?? null, true),
  /** Each between two line feeds. */
  people: text(
    ({ notices }: WithNotices) => `\n${[...new Set(notices.flatMap(({ to }) => to))].join('\n')}\n`,
  ),
};

/** So many are kept about one pilot, and for so long. */
export const mostKept = 60;
export const daysKept = 90;

export const kept = (notices: readonly Notice[], now: Instant): Notice[] =>
  notices.filter(({ at }) => daysBetween(at, now) <= daysKept).slice(-mostKept);

const noticed = (row: NoticeRow, event: Noticed, envelope: Envelope): NoticeRow => {
  if (!row.pilot) return row;
  const pilot = 'reviewId' in event ? row.pilot : factsAfter(row.pilot, event, envelope);
  const concern = isImported(event) ? null : concernOf(event, { before: row.pilot, after: pilot });
  const to = concern ? toldTo(concern, envelope) : [];
  if (!concern || to.length === 0) return pilot === row.pilot ? row : { ...row, pilot };
  const { id, position, recordedAt: at, by } = envelope;
  const notice: Notice = {
    ...{ id, position, at, to, kind: concern.kind, sentence: sentenceOf(event, by) },
    address: `/pilots/${event.pilotId}${concern.place ?? ''}`,
    restsOn: 'reviewId' in event ? { reviewId: event.reviewId } : {},
  };
  return { pilot, notices: kept([...row.notices, notice], at) };
};

const isImported = (event: Noticed): boolean => 'capacity' in event && event.capacity === 'import';

/** Every event that changes the facts or concerns somebody, folded alike. */
const folded = (types: readonly string[]) =>
  // Names become keys of a record; the compiler sees names only as texts.
  Object.fromEntries(types.map((type) => [type, noticed])) as Partial<
    Record<Noticed['type'], typeof noticed>
  >;

const personal = (
  row: NoticeRow,
  event: AboutPerson,
  { id, position, recordedAt: at, ...envelope }: Envelope,
) => {
  const { to, sentence } = told(event, envelope.by);
  if (toldTo({ to: [to] }, envelope).length === 0) return row;
  const notice: Notice = {
    ...{ id, position, at, kind: 'access', to: [to], sentence },
    address: '/settings/people',
    restsOn: {},
  };
  return { ...row, notices: kept([...row.notices, notice], at) };
};
const begun = (event: AboutPerson, envelope: Envelope) =>
  personal({ pilot: null, notices: [] }, event, envelope);

/** Whom to tell of what. Who owns and sponsors a pilot at the time is folded beside it, as no event says it. */
export const homeNotices = projection<NoticeRow, Noticed | AboutPerson>()({
  name: 'home-notices',
  version: 2,
  history: 'none',
  keys: (event) => {
    if ('pilotId' in event) return [event.pilotId];
    return [`person/${'delegate' in event ? event.delegate : event.personId}`];
  },
  columns: noticeColumns,
  starts: {
    PilotRegistered: (event, envelope) => ({ pilot: factsAtFirst(event, envelope), notices: [] }),
    ...{ RoleGranted: begun, RoleRevoked: begun, DelegateNamed: begun, DelegateEnded: begun },
  },
  changes: {
    ...folded([...Object.keys(pilotSteps), ...Object.keys(contractSteps), ...reviewEventTypes]),
    ...folded(['AutonomyLowered', 'AutonomyRaised', 'NoteAdded']),
    ...{ RoleGranted: personal, RoleRevoked: personal, DelegateNamed: personal, DelegateEnded: personal },
    PilotWithdrawn: () => null,
  },
});
