import type { Envelope } from '@gatehouse/event-store';
import { reviewStory, type ReviewEvent } from '@gatehouse/gates-domain';
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
  /** The gate review that it tells of, from which somebody may be withdrawn. */
  reviewId: string | null;
};

type Told = PilotEvent | ContractEvent | ReviewEvent;

/**
 * What people did, in the order of the log. What a file said is told by its import, and not row by row; what the clock
 * has raised is where it waits.
 */
export const homeNews = projection<NewsRow, Told>()({
  name: 'home-news',
  version: 2,
  history: 'insert-only',
  keys: (event, { position }) => (isImported(event) ? [] : [positionText(position)]),
  columns: { by_person: text(({ by }) => by), review: text(({ reviewId }) => reviewId) },
  starts: {
    ...{ PilotRegistered: news, PilotRevised: news, RiskTierAssigned: news, SponsorNamed: news },
    ...{ OwnershipOffered: news, OwnershipAccepted: news, OwnershipDeclined: news, OwnershipReleased: news },
    ...{ PilotHeld: news, PilotResumed: news, PilotKilled: news, PilotRetired: news },
    ...{ EmergencyStopped: news, EmergencyStopLifted: news, AutonomyLowered: news },
    ...{ StageEntered: news, AutonomyRaised: news, PilotRecycled: news },
    ...{ ConditionsDeclared: news, DuplicateDeclared: news, NoteAdded: news },
    ...{ ContractDrafted: news, ContractSubmitted: news, ContractSigned: news, SignatureRefused: news },
    ...{ ContractInForce: news, ContractVoided: news },
    ...{ ReviewRequested: news, SignOffRefused: news, MoreEvidenceRequested: news, ReviewWithdrawn: news },
    ...{ ReviewReady: news, ApprovalsVoided: news, ReviewDecided: news, DecisionVoided: news },
    ...{ ConditionMet: news },
  },
  changes: {},
});

function news(event: Told, { position, by, recordedAt }: Envelope): NewsRow {
  const { pilotId, type: eventType } = event;
  const reviewId = 'reviewId' in event ? event.reviewId : null;
  return { position, pilotId, sentence: sentenceOf(event, by), eventType, by, at: recordedAt, reviewId };
}

export const sentenceOf = (event: Told, by: string): Sentence =>
  ('reviewId' in event
    ? reviewStory(event, by)
    : isOfContract(event)
      ? tellContract(event, by)
      : tell(event, by)
  ).sentence;

const isOfContract = (event: PilotEvent | ContractEvent): event is ContractEvent =>
  contractEventTypes.includes(event.type);

/** Also the second event of an emergency stop, which tells nothing that the first did not. */
const isImported = (event: Told): boolean =>
  ('capacity' in event && event.capacity === 'import') ||
  (event.type === 'PilotRegistered' && event.source.kind === 'import') ||
  (event.type === 'StageEntered' && event.gate === null) ||
  ((event.type === 'PilotHeld' || event.type === 'PilotResumed') && event.cause === 'emergency');
