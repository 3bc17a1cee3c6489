import type { Actor } from '@gatehouse/kernel';
import type { PolicyEventOf, PolicyRules } from './policy.events';

/** Everything that can be asked of a gate policy. Whether its text moved on meanwhile is asked by the runner. */
export type PolicyCommand = { policyId: string; actor: Actor } & (
  | {
      type: 'DraftPolicy';
      name: string;
      rules: PolicyRules;
      basedOn: PolicyEventOf<'PolicyDrafted'>['basedOn'];
    }
  /** SHA-256 in hex of the rules as canonical JSON; passed in, because every place that decides has one of its own. */
  | { type: 'PublishPolicy'; reason: string; digestOf: (rules: PolicyRules) => string }
  | { type: 'RetirePolicy'; reason: string }
);
export type PolicyCommandOf<Type extends PolicyCommand['type']> = Extract<PolicyCommand, { type: Type }>;

export type PolicyRefusal =
  | 'not-your-role'
  | 'policy-retired'
  | 'policy-unknown'
  | 'no-draft'
  | 'nothing-changed'
  | 'policy-flawed'
  | 'reason-missing'
  | 'reason-too-long';
