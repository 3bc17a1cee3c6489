import type {
  AutonomyLevel,
  ConditionLine,
  Description,
  HoldCause,
  PilotEvent,
  PilotEventOf,
  RiskTier,
  Source,
  Stage,
} from './pilot.events';

export type Ownership =
  { kind: 'unoffered' } | { kind: 'offered'; to: string } | { kind: 'owned'; owner: string };

/** What the decider needs to know of a pilot that was registered. */
export type RegisteredPilot = {
  kind: 'registered';
  pilotId: string;
  description: Description;
  source: Source;
  stage: Stage;
  /** The stage was said by somebody, not only assumed. */
  stageIsKnown: boolean;
  tier: RiskTier | null;
  autonomy: AutonomyLevel;
  sponsor: string | null;
  ownership: Ownership;
  /** Who stopped it in an emergency, and whom they acted for, while the stop stands. */
  stoppedBy: readonly string[];
  conditions: readonly ConditionLine[];
  /** The pilots that this one was found to repeat, and those it was found not to. */
  duplicateOf: readonly string[];
  notDuplicateOf: readonly string[];
  holds: readonly HoldCause[];
  /** Where the newest import said that it stands, while a gate policy governs it; null where it said nothing since. */
  reportedStage: Stage | null;
  /** The reviews whose outcomes have been applied. */
  gatesApplied: readonly string[];
  /** Killed or retired: its record stays, its work is done. */
  isOver: boolean;
  /** Anything happened to it but what its own import said. */
  isTouched: boolean;
};

export type Pilot = { kind: 'unregistered' } | { kind: 'withdrawn' } | RegisteredPilot;

export const unregistered: Pilot = { kind: 'unregistered' };

export const evolve = (pilot: Pilot, event: PilotEvent): Pilot => {
  if (event.type === 'PilotRegistered') return registered(event);
  if (pilot.kind !== 'registered') return pilot;
  if (event.type === 'PilotWithdrawn') return { kind: 'withdrawn' };
  return {
    ...{ ...pilot, ...changeOf(pilot, event) },
    gatesApplied: gatesApplied(pilot, event),
    isTouched: pilot.isTouched || !isOfItsImport(pilot, event),
  };
};

const registered = (event: Extract<PilotEvent, { type: 'PilotRegistered' }>): RegisteredPilot => ({
  kind: 'registered',
  pilotId: event.pilotId,
  description: descriptionOf(event),
  source: event.source,
  stage: 'idea',
  stageIsKnown: event.source.kind === 'manual',
  tier: null,
  autonomy: event.autonomy,
  sponsor: null,
  ownership: { kind: 'unoffered' },
  stoppedBy: [],
  conditions: [],
  duplicateOf: [],
  notDuplicateOf: [],
  holds: [],
  reportedStage: null,
  gatesApplied: [],
  isOver: false,
  isTouched: false,
});

type ChangingEvent = Exclude<PilotEvent, { type: 'PilotRegistered' | 'PilotWithdrawn' }>;
type Changes = {
  [Type in ChangingEvent['type']]: (
    event: PilotEventOf<Type>,
    pilot: RegisteredPilot,
  ) => Partial<RegisteredPilot>;
};

const changes: Changes = {
  PilotRevised: (event) => ({ description: descriptionOf(event) }),
  RiskTierAssigned: ({ tier }) => ({ tier }),
  SponsorNamed: ({ sponsor }) => ({ sponsor }),
  OwnershipOffered: ({ to }) => ({ ownership: { kind: 'offered', to } }),
  OwnershipAccepted: ({ owner }) => ({ ownership: { kind: 'owned', owner } }),
  OwnershipDeclined: () => ({ ownership: { kind: 'unoffered' } }),
  OwnershipReleased: () => ({ ownership: { kind: 'unoffered' } }),
  StageEntered: ({ stage, gate }, { reportedStage }) => ({
    ...{ stage, stageIsKnown: true },
    reportedStage: gate === null ? null : reportedStage,
  }),
  StageReported: ({ stage }) => ({ reportedStage: stage }),
  // A set by cause: another hold of the same board takes the place of its first.
  PilotHeld: ({ cause }, { holds }) => ({ holds: [...holds.filter((held) => held !== cause), cause] }),
  PilotResumed: ({ cause }, { holds }) => ({ holds: holds.filter((held) => held !== cause) }),
  EmergencyStopped: ({ person, onBehalfOf }) => ({
    stoppedBy: onBehalfOf === null ? [person] : [person, onBehalfOf],
  }),
  EmergencyStopLifted: () => ({ stoppedBy: [] }),
  AutonomyRaised: ({ to }) => ({ autonomy: to }),
  PilotRecycled: () => ({}),
  AutonomyLowered: ({ to }) => ({ autonomy: to }),
  ConditionsDeclared: ({ lines }) => ({ conditions: lines }),
  DuplicateDeclared: ({ of }, { duplicateOf, notDuplicateOf }) => ({
    duplicateOf: [...duplicateOf, of],
    notDuplicateOf: without(of, notDuplicateOf),
  }),
  DuplicateDismissed: ({ of }, { duplicateOf, notDuplicateOf }) => ({
    duplicateOf: without(of, duplicateOf),
    notDuplicateOf: [...notDuplicateOf, of],
  }),
  NoteAdded: () => ({}),
  PilotEscalated: () => ({}),
  PilotKilled: () => ({ isOver: true }),
  PilotRetired: () => ({ isOver: true }),
};

const changeOf = (pilot: RegisteredPilot, event: ChangingEvent): Partial<RegisteredPilot> => {
  // The table pairs each type with its event; indexing by a union loses the pairing, hence the cast.
  const change = changes[event.type] as (
    event: ChangingEvent,
    pilot: RegisteredPilot,
  ) => Partial<RegisteredPilot>;
  return change(event, pilot);
};

const gatesApplied = ({ gatesApplied: before }: RegisteredPilot, event: PilotEvent): readonly string[] => {
  const reviewId = 'gate' in event ? event.gate?.reviewId : undefined;
  return reviewId === undefined || before.includes(reviewId) ? before : [...before, reviewId];
};

const without = (one: string, others: readonly string[]): string[] => others.filter((other) => other !== one);

const descriptionOf = ({ name, purpose, unit, programme, tags }: Description): Description => ({
  name,
  purpose,
  unit,
  programme,
  tags,
});

const isOfItsImport = (pilot: RegisteredPilot, event: PilotEvent): boolean => {
  const importId = pilot.source.kind === 'import' ? pilot.source.importId : null;
  return importId !== null && importIdOf(event) === importId;
};

const importIdOf = (event: PilotEvent): string | null => {
  if ('source' in event) return event.source.kind === 'import' ? event.source.importId : null;
  return 'reported' in event ? (event.reported?.importId ?? null) : null;
};
