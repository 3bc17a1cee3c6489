import { person, sentence, type Sentence } from '@gatehouse/kernel';
import { signatoryRoles, type SignatoryRole } from '@gatehouse/pilots-domain';
import { assurance, matter, ownerOf, sponsorOf } from './a-matter';
import type { Audience, Matter } from './matter';
import type { ContractFacts, PilotFacts } from './pilot-facts';

/** What a pilot's decision contract waits for, and on whom. */
export const contractMatters = (facts: PilotFacts): Matter[] => {
  const { contract } = facts;
  return [
    ...toWrite(facts),
    ...(contract
      ? [...toRevise(facts, contract), ...toSign(facts, contract), ...former(facts, contract)]
      : []),
  ];
};

const toWrite = (facts: PilotFacts): Matter[] => {
  const { contract, owner, ownerSince, registeredAt } = facts;
  if (owner === null || (contract?.submitted ?? null) !== null) return [];
  const draft = contract?.draft ?? null;
  const said = (words: Sentence, since: string) =>
    matter({ kind: 'write-contract', audience: ownerOf(facts), since, sentence: words });
  const since = ownerSince ?? registeredAt;
  if (!draft) return [said(sentence`It has no decision contract yet`, since)];
  if (!draft.isTouched)
    return [said(sentence`Its decision contract is begun, and nothing is written`, draft.since)];
  return [said(sentence`Its decision contract is written and not yet submitted`, draft.since)];
};

const toRevise = (facts: PilotFacts, { refusal, draft }: ContractFacts): Matter[] =>
  refusal && ownerOf(facts).length > 0
    ? [
        matter({
          kind: 'revise-contract',
          audience: ownerOf(facts),
          since: refusal.at,
          sentence: draft
            ? sentence`${person(refusal.by)} refused to sign version ${String(refusal.version)}; the next one is being written`
            : sentence`${person(refusal.by)} refused to sign version ${String(refusal.version)}`,
        }),
      ]
    : [];

/** Nobody is asked to sign what somebody has refused: another version has to come first. */
const toSign = (facts: PilotFacts, contract: ContractFacts): Matter[] => {
  const { submitted, inForce, refusal } = contract;
  const { owner, sponsor } = facts;
  if (!submitted || refusal || inForce?.version === submitted.version) return [];
  return signatoryRoles.flatMap((role) => {
    const audience = signatories(facts, role);
    const signed = contract.signed.find((signature) => signature.role === role);
    if (audience.length === 0 || (signed && isStill(facts, role, signed.person))) return [];
    const overdue = contract.overdue.find((one) => one.role === role);
    return [
      matter({
        ...{ kind: 'sign-contract', audience, since: submitted.at, isEscalated: overdue !== undefined },
        // Three different people sign.
        except: role === 'assurance' ? [owner, sponsor].filter((one) => one !== null) : [],
        sentence: [...asked(contract, role, submitted.version), ...late(overdue?.days)],
      }),
    ];
  });
};

const asked = ({ voided }: ContractFacts, role: SignatoryRole, version: number): Sentence => {
  const before = voided?.signatures.find((signature) => signature.role === role);
  return before
    ? sentence`Version ${String(version)} replaced version ${String(before.version)}, which ${person(before.person)} signed`
    : sentence`Decision contract v${String(version)}: ${who[role]} has not signed`;
};

const late = (days: number | undefined): Sentence =>
  days === undefined ? [] : sentence`, overdue after ${String(days)} days`;

const who: Record<SignatoryRole, string> = {
  owner: 'the owner',
  sponsor: 'the sponsor',
  assurance: 'assurance',
};

const signatories = (facts: PilotFacts, role: SignatoryRole): Audience[] => {
  switch (role) {
    case 'owner':
      return ownerOf(facts);
    case 'sponsor':
      return sponsorOf(facts);
    case 'assurance':
      return [assurance];
  }
};

/** A signature of whoever had the part before is not the present one's. */
const isStill = ({ owner, sponsor }: PilotFacts, role: SignatoryRole, signer: string): boolean =>
  role === 'assurance' || (role === 'owner' ? owner : sponsor) === signer;

/** What a former owner or sponsor signed stays in force until whoever has their part now signs. */
const former = (facts: PilotFacts, { inForce, submitted }: ContractFacts): Matter[] => {
  // A later version that is under way asks the present ones anyway.
  if (!inForce || (submitted?.version ?? 0) > inForce.version) return [];
  return inForce.signatures.flatMap(({ role, person: signer }) => {
    if (role === 'assurance' || isStill(facts, role, signer)) return [];
    return signatories(facts, role).map((audience) =>
      matter({
        ...{ kind: 'former-signature', audience: [audience], since: facts.ownerSince ?? facts.registeredAt },
        sentence: sentence`The contract in force rests on the signature of ${person(signer)}, who is no longer its ${role}`,
      }),
    );
  });
};
