import { connectionOf, cursorOf, pageSize, placeOf, toWire, type Schema } from '@gatehouse/server-kit';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ImportDesk } from './importing/import-desk';
import { ImportProblems } from './importing/import-problems';
import type { ImportRun } from './importing/import-run';
import { fromTheStart } from './importing/staged-problems';

/** What an import answers beyond its own row. */
@Resolver('Import')
export class ImportFieldsResolver {
  constructor(
    private readonly desk: ImportDesk,
    private readonly listed: ImportProblems,
  ) {}

  @ResolveField('by')
  by({ actor }: ImportRun) {
    return { id: actor.person };
  }

  @ResolveField('withdrawalObstacle')
  withdrawalObstacle(run: ImportRun): Promise<string | null> {
    return this.desk.obstacleTo(run);
  }

  @ResolveField('problems')
  async problems(
    @Parent() { id }: ImportRun,
    @Args() { verdict = null, first, after }: Schema.ImportProblemsArgs,
  ) {
    const size = pageSize(first, { most: 500 });
    const place = after ? placeOf(after, isPlace) : fromTheStart;
    const { problems, total } = await this.listed.page(id, { verdict, after: place, limit: size + 1 });
    const edges = problems.map((node) => ({ node, cursor: cursorOf({ line: node.line, seq: node.seq }) }));
    return { ...connectionOf(edges, { first: size, after: after ?? null }), totalCount: total };
  }

  @ResolveField('preview')
  async preview(@Parent() { id }: ImportRun, @Args() { first }: Schema.ImportPreviewArgs) {
    const rows = await this.listed.preview(id, pageSize(first, { usual: 5, most: 100 }));
    return rows.map(({ facts, effect }) => ({
      ...{ line: facts.line, externalId: facts.externalId, effect },
      ...{ name: facts.description.name, unit: facts.description.unit },
      ...{ isRetired: facts.retired !== null, riskTier: facts.tier?.value ?? null },
      stage: facts.stage && toWire(facts.stage.value),
    }));
  }
}

const isPlace = (value: unknown): value is { line: number; seq: number } =>
  typeof value === 'object' &&
  value !== null &&
  ['line', 'seq'].every((part) => Number.isSafeInteger(Reflect.get(value, part)));
