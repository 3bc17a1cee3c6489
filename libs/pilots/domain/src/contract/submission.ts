import { accept, reject, type Decision, type Refusal } from '@gatehouse/kernel';
import { longestReason } from '../capacity';
import { clauseNames, type ClauseName, type Clauses } from './clauses';
import { meansSomethingElse, readsDifferently } from './clause-comparison';
import type { ContractCommandOf, ContractRefusal, PilotFacts } from './contract.commands';
import type { ContractEvent, ContractEventOf } from './contract.events';
import { presentVersion, type Contract, type ContractVersion, type Draft } from './contract.state';
import { clausesOf, flawsIn } from './flaws';
import { canonicalText } from './normalised-text';
import { noDraft, notYourRole, writingCapacity } from './drafting';

type Decided = Decision<ContractEvent, ContractRefusal>;

/** What submitting a draft does to the version before it. */
export type Submission = {
  version: number;
  change: ContractEventOf<'ContractSubmitted'>['change'];
  /** Clauses that read differently in any way, and those that mean something else. */
  changed: readonly ClauseName[];
  material: readonly ClauseName[];
  /** The version that binds nobody any more, if there is one. */
  voids: ContractVersion | null;
};

/** Looked at before it is made: the same sentence that the decision then carries out. */
export const submissionOf = (clauses: Clauses, before: ContractVersion | null): Submission => {
  if (!before) return { version: 1, change: 'first', changed: [], material: [], voids: null };
  const changed = clauseNames.filter((name) => readsDifferently(before.clauses, clauses, name));
  const material = changed.filter((name) => meansSomethingElse(before.clauses, clauses, name));
  const isBinding = before.status === 'in-force' || before.signatures.length > 0;
  return {
    version: before.version + 1,
    change: material.length > 0 ? 'material' : 'wording',
    changed,
    material,
    voids: material.length > 0 && isBinding ? before : null,
  };
};

export const submitContract = (
  { pilotId, actor, digestOf }: ContractCommandOf<'SubmitContract'>,
  contract: Contract,
  pilot: PilotFacts,
): Decided => {
  const capacity = writingCapacity(actor, pilot);
  if (!capacity) return notYourRole;
  const { draft } = contract;
  if (!draft) return noDraft;
  const obstacle = missingPeople(pilot) ?? missingAnswers(draft, pilot);
  if (obstacle) return obstacle;

  const before = presentVersion(contract);
  const submission = submissionOf(draft.clauses, before);
  if (before && submission.changed.length === 0)
    return reject(
      'nothing-changed',
      `The draft reads exactly as version ${before.version}. Change a clause first.`,
    );
  const { version, change, changed } = submission;
  const digest = digestOf(canonicalText(draft.clauses));
  const { clauses } = draft;
  return accept(
    { type: 'ContractSubmitted', pilotId, version, digest, clauses, change, changed, capacity },
    ...consequences(submission, before, { pilotId, version, digest }),
  );
};

const consequences = (
  { version, change, material, voids }: Submission,
  before: ContractVersion | null,
  now: { pilotId: string; version: number; digest: string },
): ContractEvent[] => {
  if (voids)
    return [
      {
        type: 'ContractVoided',
        pilotId: now.pilotId,
        version: voids.version,
        digest: voids.digest,
        wasInForce: voids.status === 'in-force',
        replacedBy: version,
        changed: material,
        signatures: voids.signatures,
      },
    ];
  if (change === 'wording' && before?.status === 'in-force')
    return [{ type: 'ContractInForce', ...now, signatures: before.signatures }];
  return [];
};

/** Who has to be there before anybody can be asked to sign. */
export const missingPeople = ({ owner, sponsor }: PilotFacts): Refusal<ContractRefusal> | null => {
  if (owner === null)
    return reject(
      'owner-missing',
      'Nobody has accepted ownership, and the owner signs. Offer ownership, and submit once it is accepted.',
    );
  if (sponsor === null)
    return reject(
      'sponsor-missing',
      'Nobody sponsors the pilot, and the sponsor signs. Have the programme office name one.',
    );
  if (owner === sponsor)
    return reject(
      'owner-is-sponsor',
      'Owner and sponsor are one person, and three different people sign. Name another sponsor, or release ownership.',
    );
  return null;
};

const missingAnswers = ({ clauses }: Draft, pilot: PilotFacts): Refusal<ContractRefusal> | null => {
  const flaws = flawsIn(clauses, pilot);
  const [first] = flaws;
  if (!first) return null;
  const answers =
    flaws.length === 1 ? 'One answer is empty or says' : `${flaws.length} answers are empty or say`;
  return reject(
    'contract-incomplete',
    `${answers} nothing yet, in: ${clausesOf(flaws)}. First: ${first.sentence}`,
    first.field,
  );
};

/** Reasons are read aloud later; an empty one is none. */
export const flawInReason = (reason: string): Refusal<ContractRefusal> | null => {
  if (reason.trim() === '')
    return reject('reason-missing', 'Say why, in a sentence; it is kept with the contract.', 'reason');
  if (reason.length > longestReason)
    return reject(
      'reason-too-long',
      `The reason has ${reason.length} characters; the limit is ${longestReason}. Shorten it.`,
      'reason',
    );
  return null;
};
