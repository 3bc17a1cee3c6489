import { ReadStore } from '@gatehouse/projections';
import { Moments, pageSize, type MomentArguments } from '@gatehouse/server-kit';
import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { PilotFilter } from './pilot-filter';
import { usualOrder, type PilotSort } from './pilot-order';
import { pilotPage, type AskedRow, type PilotPage } from './pilot-page';
import { PilotCounts } from './pilot-counts';
import { portfolio } from './portfolio.projection';

type PilotsArguments = MomentArguments & {
  first?: number | null;
  after?: string | null;
  filter?: PilotFilter | null;
  sort?: PilotSort | null;
};

@Resolver('PilotConnection')
export class PilotsResolver {
  constructor(
    private readonly rows: ReadStore,
    private readonly moments: Moments,
    private readonly counts: PilotCounts,
  ) {}

  @Query('pilots')
  async pilots(@Args() { first, after, filter, sort, ...asked }: PilotsArguments): Promise<PilotPage> {
    const size = pageSize(first);
    const moment = await this.moments.resolve(asked);
    const query = { filter: filter ?? null, sort: sort ?? usualOrder, moment };
    return pilotPage(this.rows, query, { first: size, after: after ?? null });
  }

  // Without parameter decorators Nest binds it directly; it runs only where somebody asks for the count.
  @ResolveField('totalCount')
  totalCount({ counted, position }: PilotPage): Promise<number> {
    return this.counts.count({ ...counted, position });
  }

  @Query('pilot')
  async pilot(@Args() { id, ...asked }: MomentArguments & { id: string }): Promise<AskedRow | null> {
    const moment = await this.moments.resolve(asked);
    const row = await this.rows.row(portfolio, id, moment);
    return row && { ...row, moment };
  }
}
