import { clauseNames, type ClauseName, type Clauses } from './clauses';
import {
  signatoryRoles,
  type ContractEvent,
  type ContractEventOf,
  type Signature,
  type SignatoryRole,
} from './contract.events';

export type StandingRefusal = { role: SignatoryRole; person: string; reason: string };

/** What became of a version: `carried` to a later one that only words it differently, `replaced` before anybody signed. */
export type VersionStatus = 'waiting' | 'in-force' | 'carried' | 'voided' | 'replaced';

export type ContractVersion = {
  version: number;
  digest: string;
  clauses: Clauses;
  change: ContractEventOf<'ContractSubmitted'>['change'];
  changed: readonly ClauseName[];
  status: VersionStatus;
  /** Those that stand: one for a role at most. */
  signatures: readonly Signature[];
  refusals: readonly StandingRefusal[];
  /** Everybody who ever signed this text, and as what; a signature that was given again by another is among them. */
  signers: readonly { person: string; role: SignatoryRole }[];
  overdue: readonly SignatoryRole[];
};

export type Draft = {
  clauses: Clauses;
  /** The version of the stream in which each clause got its present words. */
  changedIn: Readonly<Record<ClauseName, number>>;
  isRevised: boolean;
};

/** Number of events so far, the draft if one is being written, and every version that was submitted. */
export type Contract = { events: number; draft: Draft | null; versions: readonly ContractVersion[] };

export const noContract: Contract = { events: 0, draft: null, versions: [] };

/** The version that people are asked to sign, or that is in force. */
export const presentVersion = ({ versions }: Contract): ContractVersion | null => versions.at(-1) ?? null;

export const evolve = (contract: Contract, event: ContractEvent): Contract => ({
  ...contract,
  ...changeOf(contract, event),
  events: contract.events + 1,
});

const changeOf = (contract: Contract, event: ContractEvent): Partial<Contract> => {
  switch (event.type) {
    case 'ContractDrafted':
      return { draft: begun(event.clauses, contract.events + 1) };
    case 'ClauseRevised':
      return { draft: contract.draft && revised(contract.draft, event, contract.events + 1) };
    case 'ContractSubmitted':
      return { draft: null, versions: submitted(contract.versions, event) };
    case 'ContractVoided':
      return { versions: contract.versions.map((one) => voided(one, event)) };
    default:
      return { versions: onPresent(contract.versions, (version) => answered(version, event)) };
  }
};

const begun = (clauses: Clauses, at: number): Draft => ({
  clauses,
  changedIn: Object.fromEntries(clauseNames.map((name) => [name, at])) as Draft['changedIn'], // every name is there
  isRevised: false,
});

const revised = (draft: Draft, { clause, text }: ContractEventOf<'ClauseRevised'>, at: number): Draft => ({
  clauses: { ...draft.clauses, [clause]: text },
  changedIn: { ...draft.changedIn, [clause]: at },
  isRevised: true,
});

const unsigned = { signatures: [], refusals: [], signers: [], overdue: [] } as const;

/** A change of wording carries what was signed; anything else begins unsigned. */
const submitted = (
  versions: readonly ContractVersion[],
  { version, digest, clauses, change, changed }: ContractEventOf<'ContractSubmitted'>,
): ContractVersion[] => {
  const carries = change === 'wording';
  const fresh = { version, digest, clauses, change, changed, status: 'waiting' } as const;
  const before = versions.at(-1);
  if (!before) return [{ ...fresh, ...unsigned }];
  const { signatures, refusals, signers, overdue } = carries ? before : unsigned;
  return [
    ...versions.slice(0, -1),
    { ...before, status: carries ? 'carried' : 'replaced' },
    { ...fresh, signatures, refusals, signers, overdue },
  ];
};

/** What was signed of it binds nobody any more. */
const voided = (version: ContractVersion, event: ContractEventOf<'ContractVoided'>): ContractVersion =>
  version.version === event.version ? { ...version, status: 'voided' } : version;

const onPresent = (
  versions: readonly ContractVersion[],
  change: (version: ContractVersion) => ContractVersion,
): ContractVersion[] => versions.map((one, index) => (index === versions.length - 1 ? change(one) : one));

type Answered = Exclude<
  ContractEvent,
  { type: 'ContractDrafted' | 'ClauseRevised' | 'ContractSubmitted' | 'ContractVoided' }
>;

const answered = (version: ContractVersion, event: Answered): ContractVersion => {
  switch (event.type) {
    case 'ContractSigned':
      return signed(version, signatureOf(event));
    case 'SignatureRefused': {
      const { role, person, reason } = event;
      return { ...version, refusals: [...without(version.refusals, role), { role, person, reason }] };
    }
    case 'ContractInForce':
      return { ...version, status: 'in-force' };
    case 'SignatureOverdue':
      return { ...version, overdue: [...version.overdue, event.role] };
  }
};

const signed = (version: ContractVersion, signature: Signature): ContractVersion => ({
  ...version,
  signatures: withSignature(version.signatures, signature),
  refusals: without(version.refusals, signature.role),
  signers: [...version.signers, { person: signature.person, role: signature.role }],
});

const signatureOf = ({ role, person, version, at }: Signature): Signature => ({
  role,
  person,
  version,
  at,
});

/** One for each role, in the order in which the roles are named. */
export const withSignature = (signatures: readonly Signature[], signature: Signature): Signature[] =>
  signatoryRoles.flatMap((role) =>
    role === signature.role ? [signature] : signatures.filter((one) => one.role === role),
  );

const without = <One extends { role: SignatoryRole }>(all: readonly One[], role: SignatoryRole): One[] =>
  all.filter((one) => one.role !== role);
