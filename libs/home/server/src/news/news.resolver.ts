import type { Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import {
  accepted,
  Clock,
  Moments,
  PeopleNames,
  positionText,
  SignedIn,
  Withholding,
} from '@gatehouse/server-kit';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { homeNeeds } from '../needs/needs.projection';
import { namesIn, shownParts } from '../shown-parts';
import { homeNews } from './news.projection';
import { Visits } from './visits';

/** What others did while somebody was away. */
@Resolver()
export class NewsResolver {
  constructor(
    private readonly rows: ReadStore,
    private readonly moments: Moments,
    private readonly names: PeopleNames,
    private readonly visits: Visits,
    private readonly clock: Clock,
    private readonly withholding: Withholding,
  ) {}

  @Query('sinceVisit')
  async sinceVisit(@Args('atLeast') atLeast: number | null | undefined, @SignedIn() actor: Actor) {
    const { person } = actor;
    await this.moments.resolve({ atLeast: atLeast ?? null });
    const since = await this.visits.since(person);
    if (!since) return { at: null, count: 0, latest: [] };
    const { reviews } = await this.withholding.from(actor);
    const news = this.rows
      .select(homeNews)
      .where('key', '>', positionText(since.position))
      .where('by_person', '<>', person)
      .$if(reviews.size > 0, (all) =>
        all.where((row) => row.or([row('review', 'is', null), row('review', 'not in', [...reviews])])),
      );
    const { count } = await news
      .select((row) => row.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    const docs = await news.select('doc').orderBy('key', 'desc').limit(mostTold).execute();
    return { at: since.at, count, latest: await this.told(docs) };
  }

  @Mutation('noteVisit')
  async noteVisit(@SignedIn() { person }: Actor) {
    const position = await this.rows.readUpTo();
    await this.visits.note(person, { at: this.clock.now(), position });
    return accepted(position, person);
  }

  private async told(docs: { doc: string }[]) {
    const latest = docs.map((row) => this.rows.rowOf(homeNews, row));
    const [names, pilots] = await Promise.all([
      namesIn(
        this.names,
        latest.map(({ sentence }) => sentence),
      ),
      this.rows.rows(homeNeeds, [...new Set(latest.map(({ pilotId }) => pilotId))]),
    ]);
    return latest.map(({ position, pilotId, sentence, eventType, at }) => {
      const pilot = pilots.get(pilotId);
      return {
        ...{ id: positionText(position), parts: shownParts(sentence, names), eventType, at },
        pilot: pilot ? { id: pilot.id, name: pilot.name, unit: pilot.unit } : null,
      };
    });
  }
}

const mostTold = 8;
