import { isPast, ReadStore } from '@gatehouse/projections';
import { loaderOf, toWire, type RequestLoaders, type Schema } from '@gatehouse/server-kit';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { namedPilots } from './named-pilots';
import { pilotRecord, type PilotRecord } from './pilot-record.projection';
import { pilotStanding } from './pilot-standing.projection';
import type { AskedPilot } from './pilot-story.resolver';
import { SimilarPilots } from './similar-pilots';

@Resolver('Pilot')
export class PilotRecordResolver {
  constructor(
    private readonly rows: ReadStore,
    private readonly alike: SimilarPilots,
  ) {}

  // Without parameter decorators Nest binds these directly, and each gets the request's loaders.

  @ResolveField('conditions')
  async conditions(pilot: AskedPilot, _: unknown, request: RequestLoaders) {
    const lines = (await this.record(pilot, request))?.conditions ?? [];
    return lines.map((line) => ({ ...line, aspect: toWire(line.aspect) }));
  }

  @ResolveField('conditionsDeclaredAt')
  async conditionsDeclaredAt(pilot: AskedPilot, _: unknown, request: RequestLoaders) {
    return (await this.record(pilot, request))?.conditionsDeclaredAt ?? null;
  }

  @ResolveField('killing')
  async killing(pilot: AskedPilot, _: unknown, request: RequestLoaders) {
    const killing = (await this.record(pilot, request))?.killing;
    return killing ? { ...killing, reason: toWire(killing.reason), by: { id: killing.by } } : null;
  }

  @ResolveField('retiredBecause')
  async retiredBecause(pilot: AskedPilot, _: unknown, request: RequestLoaders) {
    return (await this.record(pilot, request))?.retiredBecause ?? null;
  }

  @ResolveField('reportedStage')
  async reportedStage(pilot: AskedPilot, _: unknown, request: RequestLoaders) {
    const said = (await this.record(pilot, request))?.reportedStage;
    return said ? { ...said, stage: toWire(said.stage) } : null;
  }

  @ResolveField('emergencyStop')
  async emergencyStop(pilot: AskedPilot, _: unknown, request: RequestLoaders) {
    const stop = (await this.record(pilot, request))?.emergencyStop;
    return stop ? { ...stop, by: { id: stop.by } } : null;
  }

  @ResolveField('comparisons')
  async comparisons(pilot: AskedPilot, _: unknown, request: RequestLoaders) {
    const findings = (await this.record(pilot, request))?.findings ?? [];
    const names = await namedPilots(
      this.rows,
      findings.map(({ of }) => of),
    );
    return findings.map(({ of, by, ...finding }) => ({ ...finding, pilot: names.get(of), by: { id: by } }));
  }

  /** What nobody has looked at yet: neither declared nor dismissed, from either side. */
  @ResolveField('similar')
  async similar(@Parent() { id, moment }: AskedPilot) {
    const standing = moment && isPast(moment) ? null : await this.rows.row(pilotStanding, id);
    if (standing?.state.kind !== 'registered') return [];
    const { description, duplicateOf, notDuplicateOf } = standing.state;
    return this.alike.to(description, { except: [id, ...duplicateOf, ...notDuplicateOf] });
  }

  @Query('similarPilots')
  similarPilots(@Args() { name, purpose }: Schema.QuerySimilarPilotsArgs) {
    return this.alike.to({ name, purpose: purpose ?? '' }, { except: [] });
  }

  private record({ id, moment }: AskedPilot, request: RequestLoaders): Promise<PilotRecord | null> {
    return loaderOf<PilotRecord>(request, `pilot-record ${JSON.stringify(moment ?? {})}`, async (ids) => {
      const found = await this.rows.rows(pilotRecord, ids, moment ?? {});
      return ids.map((key) => found.get(key) ?? null);
    }).load(id);
  }
}
