import type { Envelope } from '@gatehouse/event-store';
import {
  contractEventTypes,
  pilotEventTypes,
  type ContractEvent,
  type PilotEvent,
} from '@gatehouse/pilots-domain';
import { integer, projection } from '@gatehouse/projections';

type Happened = PilotEvent | ContractEvent;
export type ActivityRow = { day: string; events: number };

const all = <Fold>(fold: Fold): Record<string, Fold> =>
  Object.fromEntries([...pilotEventTypes, ...contractEventTypes].map((type) => [type, fold]));

/** How much happened on each day of business time, for the time machine's axis. */
export const activity = projection<ActivityRow, Happened>()({
  name: 'activity',
  version: 2,
  history: 'none',
  keys: (_, { occurredAt }) => [occurredAt.slice(0, 10)],
  columns: { events: integer((row) => row.events) },
  starts: all((_: Happened, envelope: Envelope) => ({ day: envelope.occurredAt.slice(0, 10), events: 1 })),
  changes: all((row: ActivityRow) => ({ ...row, events: row.events + 1 })),
});
