import { openEvidenceCommands } from '@gatehouse/assurance-domain';
import type { Actor } from '@gatehouse/kernel';
import { isPast, ReadStore, type Moment } from '@gatehouse/projections';
import {
  loaderOf,
  Moments,
  SignedIn,
  toWire,
  type MomentArguments,
  type RequestLoaders,
} from '@gatehouse/server-kit';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { evidencePilots, pilotOfEvidence } from './evidence-pilots.projection';
import { evidenceRows, type EvidenceRow } from './evidence.projection';

type AskedPilot = { id: string; moment?: Moment };

@Resolver('Pilot')
export class PilotEvidenceResolver {
  constructor(private readonly rows: ReadStore) {}

  @ResolveField('evidence')
  async evidence(@Parent() { id, moment = {} }: AskedPilot): Promise<AskedEvidence[]> {
    const found = await this.rows
      .select(evidenceRows, moment)
      .select(['key', 'doc', 'from_position'])
      .where('pilot', '=', id)
      .execute();
    return found
      .map((row) => this.rows.rowOf(evidenceRows, row))
      .sort((one, other) => other.position - one.position)
      .map((row) => ({ id: row.evidenceId, moment, row }));
  }

  @ResolveField('evidenceActions')
  async evidenceActions(@Parent() { id, moment = {} }: AskedPilot, @SignedIn() actor: Actor) {
    if (isPast(moment)) return [];
    return openEvidenceCommands(pilotOfEvidence(await this.rows.row(evidencePilots, id)), id, actor);
  }
}

/** Wherever evidence appears, the other capabilities answer only its id and the moment; this fills in the rest. */
type AskedEvidence = { id: string; moment?: Moment; row?: EvidenceRow };

// Without parameter decorators Nest binds the fields directly, and each gets the request's loaders.
@Resolver('Evidence')
export class EvidenceResolver {
  constructor(
    private readonly rows: ReadStore,
    private readonly moments: Moments,
  ) {}

  @Query('evidence')
  async evidence(@Args() { id, ...asked }: MomentArguments & { id: string }): Promise<AskedEvidence | null> {
    const moment = await this.moments.resolve(asked);
    const row = await this.rows.row(evidenceRows, id, moment);
    return row && { id, moment, row };
  }

  @ResolveField('pilotId')
  pilotId(asked: AskedEvidence, _: unknown, request: RequestLoaders) {
    return this.of(asked, request, (row) => row.pilotId);
  }

  @ResolveField('kind')
  kind(asked: AskedEvidence, _: unknown, request: RequestLoaders) {
    return this.of(asked, request, (row) => toWire(row.kind));
  }

  @ResolveField('title')
  title(asked: AskedEvidence, _: unknown, request: RequestLoaders) {
    return this.of(asked, request, (row) => row.title);
  }

  @ResolveField('state')
  state(asked: AskedEvidence, _: unknown, request: RequestLoaders) {
    return this.of(asked, request, (row) => row.state);
  }

  @ResolveField('datedOn')
  datedOn(asked: AskedEvidence, _: unknown, request: RequestLoaders) {
    return this.of(asked, request, (row) => row.datedOn);
  }

  @ResolveField('expiresOn')
  expiresOn(asked: AskedEvidence, _: unknown, request: RequestLoaders) {
    return this.of(asked, request, (row) => row.expiresOn);
  }

  @ResolveField('digest')
  digest(asked: AskedEvidence, _: unknown, request: RequestLoaders) {
    return this.of(asked, request, (row) => row.object.digest);
  }

  @ResolveField('address')
  address(asked: AskedEvidence, _: unknown, request: RequestLoaders) {
    return this.of(asked, request, ({ object, evidenceId }) =>
      object.at === 'link' ? object.url : `/api/evidence/${evidenceId}/file`,
    );
  }

  @ResolveField('isLink')
  isLink(asked: AskedEvidence, _: unknown, request: RequestLoaders) {
    return this.of(asked, request, ({ object }) => object.at === 'link');
  }

  @ResolveField('fileName')
  fileName(asked: AskedEvidence, _: unknown, request: RequestLoaders) {
    return this.of(asked, request, ({ object }) => (object.at === 'store' ? object.name : null));
  }

  @ResolveField('mediaType')
  mediaType(asked: AskedEvidence, _: unknown, request: RequestLoaders) {
    return this.of(asked, request, ({ object }) => (object.at === 'store' ? object.mediaType : null));
  }

  @ResolveField('bytes')
  bytes(asked: AskedEvidence, _: unknown, request: RequestLoaders) {
    return this.of(asked, request, ({ object }) => (object.at === 'store' ? object.bytes : null));
  }

  @ResolveField('filedBy')
  filedBy(asked: AskedEvidence, _: unknown, request: RequestLoaders) {
    return this.of(asked, request, (row) => ({ id: row.filedBy }));
  }

  @ResolveField('filedAt')
  filedAt(asked: AskedEvidence, _: unknown, request: RequestLoaders) {
    return this.of(asked, request, (row) => row.filedAt);
  }

  @ResolveField('position')
  position(asked: AskedEvidence, _: unknown, request: RequestLoaders) {
    return this.of(asked, request, (row) => row.position);
  }

  @ResolveField('supersedes')
  supersedes(asked: AskedEvidence, _: unknown, request: RequestLoaders) {
    return this.of(asked, request, (row) => row.supersedes);
  }

  @ResolveField('supersededBy')
  supersededBy(asked: AskedEvidence, _: unknown, request: RequestLoaders) {
    return this.of(asked, request, (row) => row.supersededBy);
  }

  private async of<Value>(
    { id, moment = {}, row }: AskedEvidence,
    request: RequestLoaders,
    value: (row: EvidenceRow) => Value,
  ): Promise<Value | null> {
    const found = row ?? (await this.loader(moment, request).load(id));
    return found && value(found);
  }

  private loader(moment: Moment, request: RequestLoaders) {
    return loaderOf<EvidenceRow>(request, `evidence ${JSON.stringify(moment)}`, async (ids) => {
      const found = await this.rows.rows(evidenceRows, ids, moment);
      return ids.map((key) => found.get(key) ?? null);
    });
  }
}
