import { ReadStore } from '@gatehouse/projections';
import { endable } from '@gatehouse/server-kit';
import { Args, Resolver, Subscription } from '@nestjs/graphql';
import { evidencePilots } from './evidence-pilots.projection';

type EvidenceMove = { pilotId: string; revision: number };

/** What a colleague files, and what runs out, appears without reload. */
@Resolver()
export class EvidenceLiveResolver {
  constructor(private readonly rows: ReadStore) {}

  @Subscription('evidenceChanged')
  evidenceChanged(@Args('pilotId') pilotId: string) {
    return endable((signal) => this.moves(pilotId, signal));
  }

  private async *moves(
    pilotId: string,
    signal: AbortSignal,
  ): AsyncGenerator<{ evidenceChanged: EvidenceMove }, void, undefined> {
    const changes = this.rows.changes(evidencePilots.name, { keys: [pilotId], signal });
    let told = -1;
    // Listening first, then telling what is so: nothing that happens in between is missed.
    for (let next = changes.next(); ; next = changes.next()) {
      const revision = (await this.rows.row(evidencePilots, pilotId))?.revision ?? 0;
      if (revision !== told) yield { evidenceChanged: { pilotId, revision } };
      told = revision;
      if ((await next).done) return;
    }
  }
}
