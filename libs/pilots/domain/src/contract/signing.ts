import {
  accept,
  involves,
  isInOwnRight,
  isRule,
  mayActAs,
  reject,
  type Actor,
  type Decision,
  type Refusal,
} from '@gatehouse/kernel';
import type { ContractCommandOf, ContractRefusal, PilotFacts } from './contract.commands';
import { signatoryRoles, type ContractEvent, type Signature, type SignatoryRole } from './contract.events';
import { presentVersion, withSignature, type Contract, type ContractVersion } from './contract.state';
import { flawInReason } from './submission';

type Decided = Decision<ContractEvent, ContractRefusal>;
type No = Refusal<ContractRefusal>;

/** The rule that the clock acts by, and how long it waits. */
export const overdueRule = 'signature-overdue';
export const daysToSign = 14;

export const signContract = (
  { pilotId, actor, role, digest, at }: ContractCommandOf<'SignContract'>,
  contract: Contract,
  pilot: PilotFacts,
): Decided => {
  const version = shown(contract, digest);
  if ('accepted' in version) return version;
  const { person } = actor;
  const isRepeated = version.signatures.some((one) => one.role === role && one.person === person);
  const no = mayNotAnswer(actor, role, pilot) ?? signedOtherwise(version, { role, person }, pilot);
  if (no) return isRepeated ? accept() : no;

  const signature: Signature = { role, person, version: version.version, at };
  const signatures = isRepeated ? version.signatures : withSignature(version.signatures, signature);
  const signed: ContractEvent[] = isRepeated
    ? []
    : [{ type: 'ContractSigned', pilotId, ...signature, digest: version.digest }];
  return accept(...signed, ...comingIntoForce(pilotId, { ...version, signatures }, pilot));
};

/** With the third signature, if all three are of people who still are what they signed as. */
const comingIntoForce = (
  pilotId: string,
  { status, version, digest, signatures }: ContractVersion,
  pilot: PilotFacts,
): ContractEvent[] =>
  status === 'waiting' &&
  signatures.length === signatoryRoles.length &&
  formerSignatories(signatures, pilot).length === 0
    ? [{ type: 'ContractInForce', pilotId, version, digest, signatures }]
    : [];

export const refuseSignature = (
  { pilotId, actor, role, digest, reason }: ContractCommandOf<'RefuseSignature'>,
  contract: Contract,
  pilot: PilotFacts,
): Decided => {
  const version = shown(contract, digest);
  if ('accepted' in version) return version;
  const { person } = actor;
  const no = mayNotAnswer(actor, role, pilot) ?? signedOtherwise(version, { role, person }, pilot);
  if (no) return no;
  if (version.signatures.some((one) => one.role === role && one.person === person))
    return reject(
      'already-signed',
      `You signed version ${version.version}, and a signature is not taken back. Propose a change instead.`,
    );
  if (version.status === 'in-force')
    return reject(
      'already-in-force',
      `Version ${version.version} is in force. Propose a change instead of refusing it.`,
    );
  const words = reason.trim();
  const flaw = flawInReason(words);
  if (flaw) return flaw;
  const isSaid = version.refusals.some(
    (one) => one.role === role && one.person === person && one.reason === words,
  );
  return isSaid
    ? accept()
    : accept({
        ...{ type: 'SignatureRefused', pilotId, role, person, reason: words },
        ...{ version: version.version, digest: version.digest },
      });
};

export const noteSignatureOverdue = (
  { pilotId, actor, role, version, submittedAt, days }: ContractCommandOf<'NoteSignatureOverdue'>,
  contract: Contract,
): Decided => {
  if (!isRule(actor.person))
    return reject('only-the-clock', 'Only the clock says that a signature is overdue.');
  const present = presentVersion(contract);
  if (present?.version !== version || !openRoles(present).includes(role))
    return reject('no-longer-so', 'This signature is not waited for any more.');
  return accept({
    ...{ type: 'SignatureOverdue', pilotId, role, version, submittedAt },
    ...{ rule: overdueRule, days },
  });
};

/** Roles that have not signed a version that waits, and of which nobody has said yet that it takes too long. */
export const openRoles = ({ status, signatures, overdue }: ContractVersion): SignatoryRole[] =>
  status === 'waiting'
    ? signatoryRoles.filter((role) => !overdue.includes(role) && !signatures.some((one) => one.role === role))
    : [];

/** Signatures whose giver is not the owner or the sponsor any more; what they signed stays in force until another signs. */
export const formerSignatories = (
  signatures: readonly Signature[],
  { owner, sponsor }: Pick<PilotFacts, 'owner' | 'sponsor'>,
): SignatoryRole[] => signatures.filter((one) => !mayStand(one, { owner, sponsor })).map(({ role }) => role);

const mayStand = (
  { role, person }: Signature,
  { owner, sponsor }: Pick<PilotFacts, 'owner' | 'sponsor'>,
): boolean => {
  if (role === 'owner') return person === owner;
  if (role === 'sponsor') return person === sponsor;
  return person !== owner && person !== sponsor;
};

/** The version that this digest is of; a signature holds for nothing else. */
const shown = (contract: Contract, digest: string): ContractVersion | No => {
  const present = presentVersion(contract);
  if (!present)
    return reject('nothing-to-sign', 'No version has been submitted yet. There is nothing to sign.');
  if (present.digest === digest) return present;
  const seen = contract.versions.findLast((one) => one.digest === digest);
  const now = present.version;
  return reject(
    'replaced',
    seen
      ? `Version ${seen.version} was replaced by version ${now}. Read what changed, then sign version ${now}. Nothing you wrote is lost.`
      : `This is not the text of version ${now}. Read version ${now}, then sign it.`,
    'digest',
  );
};

const mayNotAnswer = (actor: Actor, role: SignatoryRole, pilot: PilotFacts): No | null => {
  if (!isInOwnRight(actor))
    return reject(
      'nobody-signs-for-another',
      'A contract is signed in person. Act as yourself, or ask whom you act for to sign.',
    );
  const { person } = actor;
  if (role === 'owner' && person !== pilot.owner)
    return reject('not-the-owner', 'Only the pilot’s owner signs as owner.', 'role');
  if (role === 'sponsor' && person !== pilot.sponsor)
    return reject('not-the-sponsor', 'Only the pilot’s sponsor signs as sponsor.', 'role');
  if (role !== 'assurance') return null;
  if ([pilot.owner, pilot.sponsor].some((one) => one !== null && involves(actor, one)))
    return reject(
      'one-person-one-signature',
      'Three different people sign. As owner or sponsor of this pilot you do not sign for assurance.',
      'role',
    );
  return mayActAs(actor, 'assurance', pilot)
    ? null
    : reject('not-assurance', 'Only assurance for this unit or programme signs as assurance.', 'role');
};

const signedOtherwise = (
  { version, signatures, signers }: ContractVersion,
  { role, person }: Pick<Signature, 'role' | 'person'>,
  pilot: PilotFacts,
): No | null => {
  const other = signers.find((one) => one.person === person && one.role !== role);
  if (other)
    return reject(
      'one-person-one-signature',
      `You signed version ${version} as ${other.role}, and three different people sign it. Submit a new version if the people have changed.`,
      'role',
    );
  const standing = signatures.find((one) => one.role === role);
  if (standing && standing.person !== person && mayStand(standing, pilot))
    return reject('role-has-signed', `Somebody signed version ${version} as ${role} already.`, 'role');
  return null;
};
