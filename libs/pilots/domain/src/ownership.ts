import { accept, isInOwnRight, reject, type Actor, type Decision, type Refusal } from '@gatehouse/kernel';
import { capacityOf, flawInReason } from './capacity';
import type { Candidate, PilotCommandOf, PilotRefusal } from './pilot.commands';
import type { PilotEvent } from './pilot.events';
import type { RegisteredPilot } from './pilot.state';

type Decided = Decision<PilotEvent, PilotRefusal>;

export const nameSponsor = (command: PilotCommandOf<'NameSponsor'>, pilot: RegisteredPilot): Decided => {
  const { pilotId, actor, candidate } = command;
  const capacity = capacityOf(actor, pilot, ['programme-office']);
  if (!capacity) return reject('not-your-role', 'Only the programme office names a sponsor. Ask them.');
  const flaw = flawIn(candidate, 'person');
  if (flaw) return flaw;
  if (pilot.sponsor === candidate.person) return accept();
  return accept({ type: 'SponsorNamed', pilotId, sponsor: candidate.person, capacity });
};

export const offerOwnership = (
  command: PilotCommandOf<'OfferOwnership'>,
  pilot: RegisteredPilot,
): Decided => {
  const { pilotId, actor, candidate } = command;
  const capacity = capacityOf(actor, pilot, ['programme-office', 'sponsor']);
  if (!capacity)
    return reject('not-your-role', 'Only the programme office or the sponsor offers ownership. Ask them.');
  if (pilot.ownership.kind === 'owned')
    return reject(
      'already-owned',
      'This pilot has an owner. Ownership must be released before it is offered.',
    );
  const flaw = flawIn(candidate, 'to');
  if (flaw) return flaw;
  if (pilot.ownership.kind === 'offered' && pilot.ownership.to === candidate.person) return accept();
  return accept({ type: 'OwnershipOffered', pilotId, to: candidate.person, capacity });
};

export const acceptOwnership = (
  { pilotId, actor }: PilotCommandOf<'AcceptOwnership'>,
  pilot: RegisteredPilot,
): Decided => answering(actor, pilot) ?? accept({ type: 'OwnershipAccepted', pilotId, owner: actor.person });

export const declineOwnership = (
  { pilotId, actor, reason }: PilotCommandOf<'DeclineOwnership'>,
  pilot: RegisteredPilot,
): Decided =>
  answering(actor, pilot) ??
  flawInReason(reason) ??
  accept({ type: 'OwnershipDeclined', pilotId, offeredTo: actor.person, reason: reason.trim() });

export const releaseOwnership = (
  { pilotId, actor, reason }: PilotCommandOf<'ReleaseOwnership'>,
  pilot: RegisteredPilot,
): Decided => {
  if (pilot.ownership.kind !== 'owned')
    return reject('not-owned', 'Nobody owns this pilot, so there is nothing to release.');
  const capacity = capacityOf(actor, pilot, ['owner', 'programme-office', 'rule']);
  if (!capacity)
    return reject('not-your-role', 'Only its owner or the programme office releases a pilot. Ask them.');
  const { owner } = pilot.ownership;
  return (
    flawInReason(reason) ??
    accept({ type: 'OwnershipReleased', pilotId, owner, reason: reason.trim(), capacity })
  );
};

/** The office hands a pilot on: the one who had it no longer does, and somebody else is asked. */
export const reassignOwnership = (
  { pilotId, actor, candidate, reason }: PilotCommandOf<'ReassignOwnership'>,
  pilot: RegisteredPilot,
): Decided => {
  const capacity = capacityOf(actor, pilot, ['programme-office']);
  if (!capacity) return reject('not-your-role', 'Only the programme office reassigns a pilot. Ask them.');
  if (pilot.ownership.kind !== 'owned')
    return reject('not-owned', 'Nobody owns this pilot. Offer its ownership instead.');
  const { owner } = pilot.ownership;
  if (owner === candidate.person)
    return reject('already-owned', 'This person owns the pilot already. Choose somebody else.', 'to');
  const flaw = flawIn(candidate, 'to') ?? flawInReason(reason);
  if (flaw) return flaw;
  return accept(
    { type: 'OwnershipReleased', pilotId, owner, reason: reason.trim(), capacity },
    { type: 'OwnershipOffered', pilotId, to: candidate.person, capacity },
  );
};

// No role stands in for the person named: an owner who did not say yes is the very thing pilots fail by.
const answering = (actor: Actor, pilot: RegisteredPilot): Refusal<PilotRefusal> | null => {
  if (pilot.ownership.kind === 'owned') return reject('already-owned', 'This pilot has an owner already.');
  if (pilot.ownership.kind !== 'offered')
    return reject(
      'not-offered',
      'Ownership is not on offer. The programme office or the sponsor can offer it.',
    );
  if (!isInOwnRight(actor))
    return reject(
      'nobody-acts-for-another-here',
      'Ownership is answered by the person named, and by no delegate. Stop acting for somebody else first.',
    );
  if (pilot.ownership.to !== actor.person)
    return reject(
      'only-the-person-named-may-answer',
      'It was offered to somebody else, and nobody can answer for them.',
    );
  return null;
};

const flawIn = ({ standing }: Candidate, field: string): Refusal<PilotRefusal> | null => {
  switch (standing) {
    case 'member':
      return null;
    case 'left':
      return reject('person-has-left', 'This person has left. Choose somebody who is here.', field);
    case 'service':
      return reject('person-is-a-service', 'A service account answers for nothing. Choose a person.', field);
    case 'unknown':
      return reject('person-unknown', 'Nobody here has this id. Choose a person from the list.', field);
  }
};
