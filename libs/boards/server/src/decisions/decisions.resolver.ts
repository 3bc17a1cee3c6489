import { fromWire } from '@gatehouse/server-kit';
import type { Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import {
  connectionOf,
  cursorOf,
  Moments,
  pageSize,
  placeOf,
  SignedIn,
  Withholding,
  type MomentArguments,
  type Schema,
} from '@gatehouse/server-kit';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { decisionsAsked, isDecisionWithheld } from './decision-list';
import { decisions } from './decisions.projection';
import { asDecision } from './shown-decision';

/** The register: every decision ever, but for what the person asking is withdrawn from. */
@Resolver()
export class DecisionsResolver {
  constructor(
    private readonly rows: ReadStore,
    private readonly moments: Moments,
    private readonly withholding: Withholding,
  ) {}

  @Query('decision')
  async decision(@Args() { id, ...when }: { id: string } & MomentArguments, @SignedIn() actor: Actor) {
    const moment = await this.moments.resolve(when);
    const record = await this.rows.row(decisions, id, moment);
    if (!record || isDecisionWithheld(record, await this.withholding.from(actor))) return null;
    return asDecision(record, moment);
  }

  @Query('decisions')
  async decisions(
    @Args() asked: Omit<Schema.QueryDecisionsArgs, keyof MomentArguments> & MomentArguments,
    @SignedIn() actor: Actor,
  ) {
    const { search, board, outcome, pilot, first, after } = asked;
    const moment = await this.moments.resolve(asked);
    const size = pageSize(first);
    const matching = await decisionsAsked(this.rows, {
      ...{ search: search ?? null, board: board ?? null, pilot: pilot ?? null, moment },
      ...{ outcome: outcome ? fromWire(outcome) : null, withheld: await this.withholding.from(actor) },
    });
    let page = matching.select(['doc', 'from_position']).orderBy('from_position', 'desc');
    if (after) page = page.where('from_position', '<', placeOf(after, isPosition));
    const found = await page.limit(size + 1).execute();
    const { total } = await matching
      .select((row) => row.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    const edges = found.map((row) => ({
      node: asDecision(this.rows.rowOf(decisions, row), moment),
      cursor: cursorOf(row.from_position),
    }));
    return { ...connectionOf(edges, { first: size, after: after ?? null }), totalCount: total };
  }
}

const isPosition = (value: unknown): value is number => Number.isSafeInteger(value);
