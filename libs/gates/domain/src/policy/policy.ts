import {
  accept,
  everywhere,
  mayActAs,
  never,
  reject,
  type Actor,
  type Decider,
  type Decision,
} from '@gatehouse/kernel';
import { flawsInPolicy } from './policy-flaws';
import type { PolicyCommand, PolicyCommandOf, PolicyRefusal } from './policy.commands';
import type { PolicyEvent, PolicyRules } from './policy.events';
import { evolve, latestVersion, noPolicy, type Policy, type PolicyDraft } from './policy.state';
import { flawInReason } from './reason';
import { tidied } from './tidied';

type Decided = Decision<PolicyEvent, PolicyRefusal>;

/** A policy is for every pilot, so only those write it who run the programme everywhere. */
export const mayWritePolicies = (actor: Actor): boolean => mayActAs(actor, 'programme-office', everywhere);

const decide = (command: PolicyCommand, policy: Policy): Decided => {
  if (!mayWritePolicies(command.actor))
    return reject(
      'not-your-role',
      'Gate policies are written by the programme office for everything. Ask them.',
    );
  if (policy.isRetired)
    return reject('policy-retired', 'This policy was retired and no longer changes. Begin another from it.');
  switch (command.type) {
    case 'DraftPolicy':
      return draftPolicy(command, policy);
    case 'PublishPolicy':
      return publishPolicy(command, policy);
    case 'RetirePolicy':
      return retirePolicy(command, policy);
    default:
      return never(command);
  }
};

/** The whole of it each time; a draft never holds what could not be published. */
const draftPolicy = (
  { policyId, name, rules, basedOn }: PolicyCommandOf<'DraftPolicy'>,
  policy: Policy,
): Decided => {
  const flaw = flawsInPolicy(name, rules).at(0);
  if (flaw) return reject('policy-flawed', flaw.sentence, flaw.field);
  const draft = { name: name.trim(), rules: tidied(rules) };
  const { draft: before } = policy;
  if (before?.name === draft.name && saysTheSame(before.rules, draft.rules)) return accept();
  return accept({
    type: 'PolicyDrafted',
    policyId,
    ...draft,
    basedOn: basedOn ?? beginningOf(policyId, policy),
  });
};

/** Saved again it began as before; what follows a publication began as that. */
const beginningOf = (policyId: string, policy: Policy): PolicyDraft['basedOn'] => {
  if (policy.draft) return policy.draft.basedOn;
  const latest = latestVersion(policy);
  return latest && { policyId, version: latest.version };
};

const publishPolicy = (
  { policyId, reason, digestOf }: PolicyCommandOf<'PublishPolicy'>,
  policy: Policy,
): Decided => {
  const { draft } = policy;
  if (!draft)
    return reject('no-draft', 'There is no draft to publish. Change something first; that begins one.');
  const latest = latestVersion(policy);
  const digest = digestOf(draft.rules);
  if (latest?.digest === digest && latest.name === draft.name)
    return reject(
      'nothing-changed',
      `The draft says what version ${latest.version} says. Change a rule before you publish it.`,
    );
  const flaw = flawInReason(reason);
  if (flaw) return flaw;
  const version = (latest?.version ?? 0) + 1;
  const { name, rules } = draft;
  return accept({ type: 'PolicyPublished', policyId, version, name, rules, digest, reason: reason.trim() });
};

const retirePolicy = ({ policyId, reason }: PolicyCommandOf<'RetirePolicy'>, policy: Policy): Decided => {
  if (policy.events === 0)
    return reject('policy-unknown', 'No policy has this id. Look it up among the policies.', 'policyId');
  const flaw = flawInReason(reason);
  return flaw ?? accept({ type: 'PolicyRetired', policyId, reason: reason.trim() });
};

/** Both were put in order by `tidied`, key by key. */
const saysTheSame = (one: PolicyRules, other: PolicyRules): boolean =>
  JSON.stringify(tidied(one)) === JSON.stringify(tidied(other));

/** The versioned rules of a stage model: drafted, compared, published for good, and at last retired. */
export const policy: Decider<PolicyCommand, PolicyEvent, Policy, PolicyRefusal> = {
  initial: noPolicy,
  decide,
  evolve,
};
