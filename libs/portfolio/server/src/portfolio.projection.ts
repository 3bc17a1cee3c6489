import type { Envelope } from '@gatehouse/event-store';
import type { ReviewEvent } from '@gatehouse/gates-domain';
import { millisecondsOf, type Instant } from '@gatehouse/kernel';
import {
  riskTiers,
  stages,
  statuses,
  type ContractEvent,
  type Description,
  type PilotEvent,
  type PilotEventOf,
} from '@gatehouse/pilots-domain';
import { integer, projection, text } from '@gatehouse/projections';
import { toWire } from '@gatehouse/server-kit';
import { plainWords } from './plain-words';
import { contractChanges } from './contract-changes';
import { gateChanges } from './gate-changes';
import { contractStates, gateStates, type PortfolioRow } from './portfolio-row';

/** How every change ends: with the stream's version and the instant of the change. */
const changed = (row: PortfolioRow, { version, occurredAt }: Envelope, change: Partial<PortfolioRow>) => ({
  ...row,
  ...change,
  version,
  changedAt: occurredAt,
});

/** Nothing that a row shows, but the stream went on: an edit of its words has to know. */
const unchanged = (row: PortfolioRow, _: PilotEvent, envelope: Envelope) => changed(row, envelope, {});

const wordsOf = ({ name, purpose, unit, programme, tags }: Description) => ({
  name,
  purpose,
  unit,
  programme,
  tags,
});

const registered = (
  event: PilotEventOf<'PilotRegistered'>,
  { version, occurredAt }: Envelope,
): PortfolioRow => ({
  id: event.pilotId,
  ...wordsOf(event),
  externalId: event.source.kind === 'import' ? event.source.externalId : null,
  importId: event.source.kind === 'import' ? event.source.importId : null,
  stage: 'idea',
  stageSince: occurredAt,
  wentBackwards: false,
  status: 'active',
  statusSince: occurredAt,
  holds: [],
  ...orphaned(occurredAt),
  sponsor: null,
  riskTier: null,
  ...{ contractState: 'none', gateState: 'none', openReview: null, openConditions: 0 },
  autonomy: event.autonomy,
  registeredAt: occurredAt,
  changedAt: occurredAt,
  version,
});

const orphaned = (since: Instant) =>
  ({ ownership: 'unoffered', owner: null, ownerSince: null, offer: null, orphanedSince: since }) as const;

/** On hold while any cause holds it; what is over stays over. */
const withHolds = (row: PortfolioRow, holds: PortfolioRow['holds'], at: Instant): Partial<PortfolioRow> => {
  const isOver = row.status === 'killed' || row.status === 'retired';
  const status = isOver ? row.status : holds.length > 0 ? 'on_hold' : 'active';
  return { holds, status, statusSince: status === row.status ? row.statusSince : at };
};

const instant = (at: Instant | null) => (at === null ? null : millisecondsOf(at));

/** Every pilot, with all that a table, a board or a pilot's header shows of it. */
export const portfolio = projection<PortfolioRow, PilotEvent | ContractEvent | ReviewEvent>()({
  name: 'portfolio',
  version: 3,
  history: 'versions',
  keys: ({ pilotId }) => [pilotId],
  columns: {
    name: text((row) => row.name),
    unit: text((row) => row.unit, true),
    programme: text((row) => row.programme),
    stage: text((row) => row.stage),
    status: text((row) => row.status),
    ownership: text((row) => row.ownership),
    risk_tier: text((row) => row.riskTier),
    owner: text((row) => row.owner?.id ?? null, true),
    sponsor: text((row) => row.sponsor?.id ?? null),
    offered_to: text((row) => row.offer?.to.id ?? null),
    import_id: text((row) => row.importId, true),
    contract: text((row) => row.contractState),
    gate: text((row) => row.gateState),
    external_id: text((row) => row.externalId),
    by_name: text((row) => plainWords(row.name), true),
    by_unit: text((row) => plainWords(row.unit), true),
    by_programme: text((row) => (row.programme === null ? null : plainWords(row.programme))),
    by_stage: integer((row) => stages.map(toWire).indexOf(row.stage)),
    by_status: integer((row) => statuses.map(toWire).indexOf(row.status)),
    by_risk_tier: integer((row) => (row.riskTier === null ? null : riskTiers.indexOf(row.riskTier))),
    by_contract: integer((row) => contractStates.indexOf(row.contractState)),
    by_gate: integer((row) => gateStates.indexOf(row.gateState)),
    autonomy: integer((row) => row.autonomy),
    stage_since: integer((row) => millisecondsOf(row.stageSince)),
    orphaned_since: integer((row) => instant(row.orphanedSince)),
    registered_at: integer((row) => millisecondsOf(row.registeredAt), true),
    changed_at: integer((row) => millisecondsOf(row.changedAt), true),
    /** Each between two line feeds, so that a tag is found whole. */
    tags: text((row) => tagsText(row.tags)),
    search: text((row) =>
      plainWords(
        [row.name, row.unit, row.programme, row.externalId, ...row.tags, row.purpose]
          .filter((words) => words !== null)
          .join(' '),
      ),
    ),
  },
  // Counting reads nothing but this. Autonomy comes first because no filter names it: an index that began with the
  // stage would be taken for a filter by stage, and the page then sorted by hand.
  indexes: [['autonomy', 'stage', 'status', 'ownership', 'risk_tier']],
  covered: [
    ...([
      'name',
      'unit',
      'programme',
      'stage',
      'status',
      'ownership',
      'risk_tier',
      'owner',
      'sponsor',
      'contract',
      'gate',
    ] as const),
    ...(['by_name', 'autonomy', 'stage_since', 'registered_at', 'changed_at'] as const),
  ],
  starts: { PilotRegistered: registered },
  changes: {
    PilotRevised: (row, event, envelope) =>
      changed(row, envelope, {
        ...wordsOf(event),
        externalId: event.source.kind === 'import' ? event.source.externalId : row.externalId,
      }),
    RiskTierAssigned: (row, { tier }, envelope) => changed(row, envelope, { riskTier: tier }),
    SponsorNamed: (row, { sponsor }, envelope) => changed(row, envelope, { sponsor: { id: sponsor } }),
    OwnershipOffered: (row, { to }, envelope) =>
      changed(row, envelope, {
        ownership: 'offered',
        offer: { to: { id: to }, by: { id: envelope.by }, at: envelope.occurredAt },
      }),
    OwnershipAccepted: (row, { owner }, envelope) =>
      changed(row, envelope, {
        ownership: 'owned',
        owner: { id: owner },
        ownerSince: envelope.occurredAt,
        offer: null,
        orphanedSince: null,
      }),
    OwnershipDeclined: (row, _, envelope) => changed(row, envelope, { ownership: 'unoffered', offer: null }),
    OwnershipReleased: (row, _, envelope) => changed(row, envelope, orphaned(envelope.occurredAt)),
    StageEntered: (row, { stage, backwards }, envelope) =>
      changed(row, envelope, {
        stage: toWire(stage),
        stageSince: envelope.occurredAt,
        wentBackwards: backwards,
      }),
    PilotHeld: (row, { cause, reason, returnOn }, envelope) => {
      const others = row.holds.filter((other) => other.cause !== toWire(cause));
      const hold = { cause: toWire(cause), since: envelope.occurredAt, reason, returnOn };
      return changed(row, envelope, withHolds(row, [...others, hold], envelope.occurredAt));
    },
    PilotResumed: (row, { cause }, envelope) => {
      const holds = row.holds.filter((hold) => hold.cause !== toWire(cause));
      return changed(row, envelope, withHolds(row, holds, envelope.occurredAt));
    },
    PilotRetired: (row, _, envelope) =>
      changed(row, envelope, { status: 'retired', statusSince: envelope.occurredAt }),
    PilotKilled: (row, _, envelope) =>
      changed(row, envelope, { status: 'killed', statusSince: envelope.occurredAt }),
    AutonomyRaised: (row, { to }, envelope) => changed(row, envelope, { autonomy: to }),
    AutonomyLowered: (row, { to }, envelope) => changed(row, envelope, { autonomy: to }),
    StageReported: unchanged,
    PilotRecycled: unchanged,
    EmergencyStopped: unchanged,
    EmergencyStopLifted: unchanged,
    ConditionsDeclared: unchanged,
    NoteAdded: unchanged,
    DuplicateDeclared: unchanged,
    DuplicateDismissed: unchanged,
    PilotEscalated: unchanged,
    ...contractChanges,
    ...gateChanges,
    // An import that was taken back leaves nothing in the portfolio; the log and the past still show it.
    PilotWithdrawn: () => null,
  },
});

const tagsText = (tags: readonly string[]): string => (tags.length === 0 ? '' : `\n${tags.join('\n')}\n`);
