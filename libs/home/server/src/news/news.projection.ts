import type { Envelope } from '@gatehouse/event-store';
import type { Sentence } from '@gatehouse/kernel';
import {
  contractEventTypes,
  tell,
  tellContract,
  type ContractEvent,
  type PilotEvent,
} from '@gatehouse/pilots-domain';
import { projection, text } from '@gatehouse/projections';
import { positionText } from '@gatehouse/server-kit';

/** One event that somebody may want to hear of who was away. */
export type NewsRow = {
  position: number;
  pilotId: string;
  sentence: Sentence;
  eventType: string;
  by: string;
  at: string;
};

type Told = PilotEvent | ContractEvent;

/**
 * What people did, in the order of the log. What a file said is told by its import, and not row by row; what the clock
 * has raised is where it waits.
 */
export const homeNews = projection<NewsRow, Told>()({
  name: 'home-news',
  version: 1,
  history: 'insert-only',
  keys: (event, { position }) => (isImported(event) ? [] : [positionText(position)]),
  columns: { by_person: text(({ by }) => by) },
  starts: {
    ...{ PilotRegistered: news, PilotRevised: news, RiskTierAssigned: news, SponsorNamed: news },
    ...{ OwnershipOffered: news, OwnershipAccepted: news, OwnershipDeclined: news, OwnershipReleased: news },
    ...{ PilotHeld: news, PilotResumed: news, PilotKilled: news, PilotRetired: news },
    ...{ EmergencyStopped: news, EmergencyStopLifted: news, AutonomyLowered: news },
    ...{ ConditionsDeclared: news, DuplicateDeclared: news, NoteAdded: news },
    ...{ ContractDrafted: news, ContractSubmitted: news, ContractSigned: news, SignatureRefused: news },
    ...{ ContractInForce: news, ContractVoided: news },
  },
  changes: {},
});

function news(event: Told, { position, by, recordedAt }: Envelope): NewsRow {
  const { pilotId, type: eventType } = event;
  return { position, pilotId, sentence: sentenceOf(event, by), eventType, by, at: recordedAt };
}

export const sentenceOf = (event: Told, by: string): Sentence =>
  (isOfContract(event) ? tellContract(event, by) : tell(event, by)).sentence;

const isOfContract = (event: Told): event is ContractEvent => contractEventTypes.includes(event.type);

/** Also the second event of an emergency stop, which tells nothing that the first did not. */
const isImported = (event: Told): boolean =>
  ('capacity' in event && event.capacity === 'import') ||
  (event.type === 'PilotRegistered' && event.source.kind === 'import') ||
  ((event.type === 'PilotHeld' || event.type === 'PilotResumed') && event.cause === 'emergency');
