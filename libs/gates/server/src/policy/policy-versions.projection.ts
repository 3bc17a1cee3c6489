import type { PolicyEvent, PolicyRules } from '@gatehouse/gates-domain';
import type { Instant, PolicyVersion } from '@gatehouse/kernel';
import { integer, projection, text, type Moment, type ReadStore } from '@gatehouse/projections';

/** A published version: it begins and never changes. */
export type PolicyVersionRow = {
  policyId: string;
  version: number;
  name: string;
  rules: PolicyRules;
  digest: string;
  reason: string;
  by: string;
  at: Instant;
};

const keyOf = ({ policyId, version }: PolicyVersion): string => `${policyId}/${version}`;

export const policyVersions = projection<PolicyVersionRow, PolicyEvent>()({
  name: 'policy-versions',
  version: 1,
  history: 'insert-only',
  keys: (event) => (event.type === 'PolicyPublished' ? [keyOf(event)] : []),
  columns: {
    policy: text(({ policyId }) => policyId, true),
    version: integer(({ version }) => version),
  },
  starts: {
    PolicyPublished: ({ policyId, version, name, rules, digest, reason }, { by, occurredAt }) => ({
      ...{ policyId, version, name, rules, digest, reason },
      ...{ by, at: occurredAt },
    }),
  },
  changes: {},
});

/** The rules that a review rests on, as they were published; null where they were not. */
export const policyVersionOf = (
  rows: ReadStore,
  version: PolicyVersion,
  moment: Moment = {},
): Promise<PolicyVersionRow | null> => rows.row(policyVersions, keyOf(version), moment);

/** Every version of a policy, the newest first. */
export const versionsOf = async (
  rows: ReadStore,
  policyId: string,
  moment: Moment = {},
): Promise<PolicyVersionRow[]> => {
  const found = await rows
    .select(policyVersions, moment)
    .select('doc')
    .where('policy', '=', policyId)
    .orderBy('version', 'desc')
    .execute();
  return found.map((row) => rows.rowOf(policyVersions, row));
};
