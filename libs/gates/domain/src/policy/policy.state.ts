import { never } from '@gatehouse/kernel';
import type { PolicyEvent, PolicyEventOf, PolicyRules } from './policy.events';

export type PolicyDraft = Pick<PolicyEventOf<'PolicyDrafted'>, 'name' | 'rules' | 'basedOn'>;
export type PublishedPolicy = { version: number; name: string; rules: PolicyRules; digest: string };

/** A policy: the draft that is being written, if one is, and every version that was published. */
export type Policy = {
  /** Number of events so far; none for a policy that nobody began. */
  events: number;
  draft: PolicyDraft | null;
  versions: readonly PublishedPolicy[];
  isRetired: boolean;
};

export const noPolicy: Policy = { events: 0, draft: null, versions: [], isRetired: false };

export const latestVersion = ({ versions }: Policy): PublishedPolicy | null => versions.at(-1) ?? null;

export const evolve = (policy: Policy, event: PolicyEvent): Policy => ({
  ...policy,
  ...changeOf(policy, event),
  events: policy.events + 1,
});

const changeOf = (policy: Policy, event: PolicyEvent): Partial<Policy> => {
  switch (event.type) {
    case 'PolicyDrafted': {
      const { name, rules, basedOn } = event;
      return { draft: { name, rules, basedOn } };
    }
    case 'PolicyPublished': {
      const { version, name, rules, digest } = event;
      return { draft: null, versions: [...policy.versions, { version, name, rules, digest }] };
    }
    case 'PolicyRetired':
      return { draft: null, isRetired: true };
    default:
      return never(event);
  }
};
