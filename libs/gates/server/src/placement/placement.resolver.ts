import type { PolicyVersion } from '@gatehouse/kernel';
import { ReadStore, type Moment } from '@gatehouse/projections';
import { InputError, Moments, toWire, type MomentArguments, type Schema } from '@gatehouse/server-kit';
import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { dossiers } from '../dossier/dossiers.projection';
import { policies } from '../policy/policies.projection';
import { namedPilots } from './named-pilots';
import { pilotsUnder, placedUnder } from './pilots-under';
import { placementOf, placements, type PlacementRow } from './placements.projection';
import { unplacedPilots } from './unplaced-pilots';

type Asked = MomentArguments & Pick<Schema.QueryPlacementsArgs, 'policy' | 'version' | 'first' | 'after'>;
type Page = { ids: readonly string[]; total: number; hasMore: boolean };

/** Which pilots are under which version of which policy. */
@Resolver('Pilot')
export class PlacementResolver {
  constructor(
    private readonly rows: ReadStore,
    private readonly moments: Moments,
  ) {}

  // Without parameter decorators Nest binds it directly.
  @ResolveField('placement')
  async placement({ id, moment = {} }: { id: string; moment?: Moment }) {
    const row = await placementOf(this.rows, id, moment);
    return row && (await this.told([id], moment))[0];
  }

  @Query('placements')
  async placements(@Args() { policy, version, first, after, ...asked }: Asked) {
    const moment = await this.moments.resolve(asked);
    const size = first ?? 100;
    if (size < 1 || size > 500) throw new InputError('first', 'from 1 to 500.');
    const from = { first: size, after: after ?? undefined, moment };
    const page =
      policy == null
        ? await unplacedPilots(this.rows, from)
        : await this.placed({ policyId: policy, ...(version != null && { version }) }, from);
    const nodes = await this.told(page.ids, moment);
    return {
      edges: nodes.map((node) => ({ node, cursor: node.pilot.id })),
      pageInfo: {
        ...{ hasNextPage: page.hasMore, hasPreviousPage: after != null },
        ...{ startCursor: page.ids.at(0) ?? null, endCursor: page.ids.at(-1) ?? null },
      },
      totalCount: page.total,
    };
  }

  private async placed(
    under: { policyId: string; version?: number },
    { first, after, moment }: { first: number; after: string | undefined; moment: Moment },
  ): Promise<Page> {
    const all = placedUnder(this.rows, under, moment);
    const page = await (after === undefined ? all : all.where('key', '>', after))
      .select('key')
      .orderBy('key')
      .limit(first + 1)
      .execute();
    return {
      ids: page.slice(0, first).map(({ key }) => key),
      total: await pilotsUnder(this.rows, under, moment),
      hasMore: page.length > first,
    };
  }

  private async told(ids: readonly string[], moment: Moment) {
    const [placed, pilots, names] = await Promise.all([
      this.rows.rows(placements, ids, moment),
      this.rows.rows(dossiers, ids, moment),
      namedPilots(this.rows, ids, moment),
    ]);
    const policyIds = [...placed.values()].flatMap(({ policyId, migrated }) =>
      migrated ? [policyId, migrated.from.policyId] : [policyId],
    );
    const called = await this.rows.rows(policies, [...new Set(policyIds)]);
    const reference = ({ policyId, version }: PolicyVersion) => ({
      ...{ id: policyId, version, name: called.get(policyId)?.name ?? 'A policy that is not here' },
    });
    return ids.map((id) => ({
      pilot: names(id),
      stage: toWire(pilots.get(id)?.pilot.stage ?? 'idea'),
      ...asPlacement(placed.get(id), reference),
    }));
  }
}

type Reference = { id: string; name: string; version: number };

const asPlacement = (row: PlacementRow | undefined, reference: (version: PolicyVersion) => Reference) => ({
  policy: row ? reference(row) : null,
  since: row?.at ?? null,
  by: row ? { id: row.by } : null,
  from: row?.migrated ? reference(row.migrated.from) : null,
  reason: row?.migrated?.reason ?? null,
});
