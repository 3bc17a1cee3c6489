import {
  builtInName,
  builtInRules,
  policy,
  type Policy as PolicyState,
  type PolicyCommand,
} from '@gatehouse/gates-domain';
import type { Actor } from '@gatehouse/kernel';
import { isPast, ReadStore, type Moment } from '@gatehouse/projections';
import { Moments, SignedIn, type MomentArguments } from '@gatehouse/server-kit';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { pilotsUnder } from '../placement/pilots-under';
import { digestOf } from './digest-of';
import { policies, type PolicyRow } from './policies.projection';
import { policyVersionOf, versionsOf, type PolicyVersionRow } from './policy-versions.projection';
import { wireGates } from './wire-rules';

type AskedPolicy = { id: string; row: PolicyRow; moment: Moment };

/** Policies and their published versions, at any moment. */
@Resolver('Policy')
export class PolicyResolver {
  constructor(
    private readonly rows: ReadStore,
    private readonly moments: Moments,
  ) {}

  @Query('policies')
  async policies(@Args() asked: MomentArguments) {
    const moment = await this.moments.resolve(asked);
    const found = await this.rows.select(policies, moment).select('doc').orderBy('name').execute();
    const rows = found.map((row) => this.rows.rowOf(policies, row));
    return [...rows.filter(({ retired }) => !retired), ...rows.filter(({ retired }) => retired)].map((row) =>
      asPolicy(row, moment),
    );
  }

  @Query('policy')
  async policy(@Args() { id, ...asked }: MomentArguments & { id: string }) {
    const moment = await this.moments.resolve(asked);
    const row = await this.rows.row(policies, id, moment);
    return row && asPolicy(row, moment);
  }

  @Query('policyVersion')
  async policyVersion(@Args() { id, version, ...asked }: MomentArguments & { id: string; version: number }) {
    const moment = await this.moments.resolve(asked);
    const row = await policyVersionOf(this.rows, { policyId: id, version }, moment);
    return row && asVersion(row, moment);
  }

  @Query('builtInPolicy')
  builtInPolicy() {
    return { name: builtInName, gates: wireGates(builtInRules) };
  }

  // Without parameter decorators Nest binds it directly.
  @ResolveField('versions')
  async versions({ id, moment }: AskedPolicy) {
    return (await versionsOf(this.rows, id, moment)).map((row) => asVersion(row, moment));
  }

  @ResolveField('pilots')
  pilots({ id, moment }: AskedPolicy) {
    return pilotsUnder(this.rows, { policyId: id }, moment);
  }

  @ResolveField('actions')
  async actions(@Parent() { row, moment }: AskedPolicy, @SignedIn() actor: Actor) {
    if (isPast(moment)) return [];
    const [latest] = await versionsOf(this.rows, row.policyId);
    const state: PolicyState = {
      events: row.revision,
      draft: row.draft,
      versions: latest ? [latest] : [],
      isRetired: row.retired !== null,
    };
    return probes(row, actor, latest).map((command) => {
      const decision = policy.decide(command, state);
      return {
        command: command.type,
        isOpen: decision.accepted,
        reason: decision.accepted ? null : decision.reason,
      };
    });
  }
}

@Resolver('PublishedPolicy')
export class PublishedPolicyResolver {
  constructor(private readonly rows: ReadStore) {}

  @ResolveField('pilots')
  pilots({ policyId, version, moment }: { policyId: string; version: number; moment: Moment }) {
    return pilotsUnder(this.rows, { policyId, version }, moment);
  }
}

/** Asks the decider itself, so that a screen never knows a rule of its own. */
const probes = (row: PolicyRow, actor: Actor, latest: PolicyVersionRow | undefined): PolicyCommand[] => {
  const about = { policyId: row.policyId, actor };
  const { name, rules } = row.draft ?? latest ?? { name: builtInName, rules: builtInRules };
  return [
    { ...about, type: 'DraftPolicy', name, rules, basedOn: null },
    { ...about, type: 'PublishPolicy', reason: 'A reason.', digestOf },
    { ...about, type: 'RetirePolicy', reason: 'A reason.' },
  ];
};

const asPolicy = (row: PolicyRow, moment: Moment) => ({
  ...{ id: row.policyId, row, moment, name: row.name, revision: row.revision, latest: row.latest },
  draft: row.draft && {
    name: row.draft.name,
    gates: wireGates(row.draft.rules),
    basedOn: originOf(row.draft.basedOn),
    by: { id: row.draft.by },
    at: row.draft.at,
  },
  retired: row.retired && { ...row.retired, by: { id: row.retired.by } },
});

const originOf = (basedOn: NonNullable<PolicyRow['draft']>['basedOn']) => {
  if (basedOn === null) return { kind: 'nothing', policyId: null, version: null };
  if (basedOn === 'built-in') return { kind: 'built_in', policyId: null, version: null };
  return basedOn === 'file'
    ? { kind: 'file', policyId: null, version: null }
    : { kind: 'version', ...basedOn };
};

const asVersion = (row: PolicyVersionRow, moment: Moment) => ({
  ...{ policyId: row.policyId, version: row.version, name: row.name, moment },
  gates: wireGates(row.rules),
  ...{ digest: row.digest, reason: row.reason, by: { id: row.by }, at: row.at },
});
