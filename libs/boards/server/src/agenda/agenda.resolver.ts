import type { Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { Clock, Moments, SignedIn, Withholding, type Schema } from '@gatehouse/server-kit';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { meetings } from '../meeting/meetings.projection';
import { pilotPeople } from '../meeting/pilot-people.projection';
import { proposalsFor } from './agenda-proposals';

@Resolver()
export class AgendaResolver {
  constructor(
    private readonly rows: ReadStore,
    private readonly moments: Moments,
    private readonly withholding: Withholding,
    private readonly clock: Clock,
  ) {}

  @Query('agendaProposals')
  async agendaProposals(
    @Args()
    { meeting: id, atLeast }: Pick<Schema.QueryAgendaProposalsArgs, 'meeting'> & { atLeast?: number | null },
    @SignedIn() actor: Actor,
  ) {
    await this.moments.resolve({ atLeast: atLeast ?? null });
    const meeting = await this.rows.row(meetings, id);
    if (!meeting || meeting.state === 'cancelled' || meeting.state === 'closed') return [];
    const { reviews } = await this.withholding.from(actor);
    const proposals = await proposalsFor(this.rows, {
      ...{ meeting, now: this.clock.now(), withheldReviews: reviews },
    });
    const pilots = await this.rows.rows(pilotPeople, [
      ...new Set(proposals.flatMap(({ pilotId }) => pilotId ?? [])),
    ]);
    return proposals.flatMap(({ pilotId, title, ...proposal }) => {
      if (pilotId === null) return { ...proposal, title, pilotId, pilotName: null };
      const name = pilots.get(pilotId)?.name;
      // Withdrawn with its import: nobody decides on it any more.
      if (name === undefined) return [];
      const isWhole = proposal.kind === 'exception' || proposal.kind === 'trigger';
      return { ...proposal, pilotId, pilotName: name, title: isWhole ? title : `${name}, ${title}` };
    });
  }
}
