import type { Description, HoldCause, PilotEvent, RiskTier, Source, Stage } from './pilot.events';

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
  sponsor: string | null;
  ownership: Ownership;
  holds: readonly HoldCause[];
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
  return { ...pilot, ...changeOf(pilot, event), isTouched: pilot.isTouched || !isOfItsImport(pilot, event) };
};

const registered = (event: Extract<PilotEvent, { type: 'PilotRegistered' }>): RegisteredPilot => ({
  kind: 'registered',
  pilotId: event.pilotId,
  description: descriptionOf(event),
  source: event.source,
  stage: 'idea',
  stageIsKnown: event.source.kind === 'manual',
  tier: null,
  sponsor: null,
  ownership: { kind: 'unoffered' },
  holds: [],
  isOver: false,
  isTouched: false,
});

const changeOf = (
  pilot: RegisteredPilot,
  event: Exclude<PilotEvent, { type: 'PilotRegistered' | 'PilotWithdrawn' }>,
): Partial<RegisteredPilot> => {
  switch (event.type) {
    case 'PilotRevised':
      return { description: descriptionOf(event) };
    case 'RiskTierAssigned':
      return { tier: event.tier };
    case 'SponsorNamed':
      return { sponsor: event.sponsor };
    case 'OwnershipOffered':
      return { ownership: { kind: 'offered', to: event.to } };
    case 'OwnershipAccepted':
      return { ownership: { kind: 'owned', owner: event.owner } };
    case 'OwnershipDeclined':
    case 'OwnershipReleased':
      return { ownership: { kind: 'unoffered' } };
    case 'StageEntered':
      return { stage: event.stage, stageIsKnown: true };
    case 'PilotHeld':
      return { holds: [...pilot.holds, event.cause] };
    case 'PilotResumed':
      return { holds: pilot.holds.filter((cause) => cause !== event.cause) };
    case 'PilotRetired':
      return { isOver: true };
  }
};

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
