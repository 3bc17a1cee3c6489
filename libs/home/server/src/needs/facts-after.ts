import type { Envelope } from '@gatehouse/event-store';
import type { ConditionLine, ContractEvent, PilotEvent, PilotEventOf } from '@gatehouse/pilots-domain';
import type { PilotFacts } from './pilot-facts';

/** How facts begin. */
export const factsAtFirst = (
  { pilotId, name, unit, programme }: PilotEventOf<'PilotRegistered'>,
  { occurredAt }: Pick<Envelope, 'occurredAt'>,
): PilotFacts => ({
  ...{ id: pilotId, name, unit, programme, registeredAt: occurredAt, isOver: false },
  ...{ owner: null, ownerSince: null, offer: null, unownedSince: occurredAt, formerOwner: null },
  ...{ sponsor: null, tier: null, tierSince: null, heldSince: null, stop: null, conditions: null },
  ...{ duplicates: [], escalations: [], contract: null },
});

type Step<Event> = (facts: PilotFacts, event: Event, envelope: Envelope) => PilotFacts;
type Steps = { [Type in PilotEvent['type']]?: Step<PilotEventOf<Type>> };
type ContractSteps = {
  [Type in ContractEvent['type']]?: Step<Extract<ContractEvent, { type: Type }>>;
};

const over = (facts: PilotFacts): PilotFacts => ({ ...facts, isOver: true });

/** How a pilot's own events change them. */
export const pilotSteps = {
  PilotRevised: (facts, { name, unit, programme }) => ({ ...facts, name, unit, programme }),
  RiskTierAssigned: (facts, { tier }, { occurredAt }) => ({ ...facts, tier, tierSince: occurredAt }),
  SponsorNamed: (facts, { sponsor }) => ({ ...facts, sponsor }),
  OwnershipOffered: (facts, { to }, { by, occurredAt }) => ({
    ...facts,
    offer: { to, by, at: occurredAt },
    escalations: without(facts, 'offer-unanswered'),
  }),
  OwnershipAccepted: (facts, { owner }, { occurredAt }) => ({
    ...facts,
    ...{ owner, ownerSince: occurredAt, offer: null, unownedSince: null, escalations: [] },
  }),
  OwnershipDeclined: (facts) => ({
    ...facts,
    offer: null,
    escalations: without(facts, 'offer-unanswered'),
  }),
  OwnershipReleased: (facts, { owner }, { occurredAt }) => ({
    ...facts,
    ...{ owner: null, ownerSince: null, offer: null, unownedSince: occurredAt, formerOwner: owner },
  }),
  PilotHeld: (facts, { cause }, { occurredAt }) =>
    cause === 'programme-office' ? { ...facts, heldSince: occurredAt } : facts,
  PilotResumed: (facts, { cause }) => (cause === 'programme-office' ? { ...facts, heldSince: null } : facts),
  PilotKilled: over,
  PilotRetired: over,
  EmergencyStopped: (facts, { person, onBehalfOf }, { occurredAt }) => ({
    ...facts,
    stop: { by: person, onBehalfOf, at: occurredAt },
  }),
  EmergencyStopLifted: (facts) => ({ ...facts, stop: null }),
  ConditionsDeclared: (facts, { lines }, { occurredAt }) => ({
    ...facts,
    conditions: { at: occurredAt, open: lines.filter(isOpen).length },
  }),
  DuplicateDeclared: (facts, { of }, { occurredAt }) => ({
    ...facts,
    duplicates: [...facts.duplicates, { of, at: occurredAt }],
  }),
  DuplicateDismissed: (facts, { of }) => ({
    ...facts,
    duplicates: facts.duplicates.filter((other) => other.of !== of),
  }),
  PilotEscalated: (facts, { matter, days, to }) => ({
    ...facts,
    escalations: [...without(facts, matter), { matter, days, to }],
  }),
} satisfies Steps;

type OfContract = NonNullable<PilotFacts['contract']>;

const nothingWritten: OfContract = {
  ...{ draft: null, submitted: null, signed: [], refusal: null },
  ...{ inForce: null, voided: null, overdue: [] },
};

const ofContract = (facts: PilotFacts, change: (contract: OfContract) => Partial<OfContract>): PilotFacts => {
  const contract = facts.contract ?? nothingWritten;
  return { ...facts, contract: { ...contract, ...change(contract) } };
};

/** How its decision contract's events change them. */
export const contractSteps = {
  ContractDrafted: (facts, { origin }, { occurredAt }) =>
    ofContract(facts, () => ({ draft: { since: occurredAt, isTouched: origin.kind !== 'blank' } })),
  ClauseRevised: (facts, _, { occurredAt }) =>
    ofContract(facts, ({ draft }) => ({
      draft: { since: draft?.since ?? occurredAt, isTouched: true },
    })),
  ContractSubmitted: (facts, { version, change }, { occurredAt }) =>
    ofContract(facts, ({ signed, refusal, overdue }) => ({
      draft: null,
      submitted: { version, at: occurredAt },
      // Another wording of the same carries what was answered; to anything else nobody has answered yet.
      ...(change === 'wording' ? { signed, refusal, overdue } : { signed: [], refusal: null, overdue: [] }),
    })),
  ContractSigned: (facts, { role, person, version }, { occurredAt }) =>
    ofContract(facts, ({ signed, refusal }) => ({
      signed: [
        ...signed.filter((signature) => signature.role !== role),
        { role, person, version, at: occurredAt },
      ],
      refusal: refusal?.role === role ? null : refusal,
    })),
  SignatureRefused: (facts, { role, person, version }, { occurredAt }) =>
    ofContract(facts, () => ({ refusal: { role, by: person, version, at: occurredAt } })),
  ContractInForce: (facts, { version, signatures }) =>
    ofContract(facts, () => ({ inForce: { version, signatures } })),
  ContractVoided: (facts, { version, signatures, wasInForce }) =>
    ofContract(facts, ({ inForce }) => ({
      voided: { version, signatures },
      inForce: wasInForce ? null : inForce,
    })),
  SignatureOverdue: (facts, { role, days }) =>
    ofContract(facts, ({ overdue }) => ({
      overdue: [...overdue.filter((other) => other.role !== role), { role, days }],
    })),
} satisfies ContractSteps;

/** The facts once any event of a pilot or its contract has happened. */
export const factsAfter = (
  facts: PilotFacts,
  event: PilotEvent | ContractEvent,
  envelope: Envelope,
): PilotFacts => {
  // Each step takes the events that stand under its name; indexing by a text loses the pairing, hence the cast.
  const steps = { ...pilotSteps, ...contractSteps } as Record<string, Step<typeof event> | undefined>;
  return steps[event.type]?.(facts, event, envelope) ?? facts;
};

const without = ({ escalations }: PilotFacts, matter: string) =>
  escalations.filter((escalation) => escalation.matter !== matter);

const isOpen = ({ inPilot, inProduction, closing }: ConditionLine): boolean =>
  inPilot !== inProduction && closing === null;
