import type { Actor } from '@gatehouse/kernel';
import type { Moment } from '@gatehouse/projections';
import { ReadStore } from '@gatehouse/projections';
import {
  connectionOf,
  cursorOf,
  pageSize,
  PeopleNames,
  placeOf,
  SignedIn,
  Withholding,
  type Schema,
} from '@gatehouse/server-kit';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { sql } from 'kysely';
import { pilotStory, type StoryRow } from './pilot-story.projection';
import { plainText } from './plain-text';

/** A pilot as the portfolio answers it: its id, and the moment that was asked about. */
export type AskedPilot = { id: string; moment?: Moment };

type Entries = ReturnType<PilotStoryResolver['shownOf']>;

@Resolver('Pilot')
export class PilotStoryResolver {
  constructor(
    private readonly rows: ReadStore,
    private readonly names: PeopleNames,
    private readonly withholding: Withholding,
  ) {}

  @ResolveField('story')
  async story(
    @Parent() pilot: AskedPilot,
    @Args() { first, after, kind, search }: Schema.PilotStoryArgs,
    @SignedIn() actor: Actor,
  ) {
    const size = pageSize(first, { most: 200 });
    const shown = this.shownOf(pilot, (await this.withholding.from(actor)).reviews);
    let matching = shown;
    if (kind) matching = matching.where('kind', '=', kind);
    if (search?.trim()) matching = await this.holding(matching, search.trim());

    let page = matching.select(['doc', 'from_position']).orderBy('from_position', 'desc');
    if (after) page = page.where('from_position', '<', placeOf(after, isPosition));
    const found = await page.limit(size + 1).execute();
    const { total } = await matching
      .select((row) => row.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    const edges = found.map((row) => ({
      node: this.rows.rowOf(pilotStory, row),
      cursor: cursorOf(row.from_position),
    }));
    return {
      ...connectionOf(await this.withNames(edges), { first: size, after: after ?? null }),
      totalCount: total,
      byKind: await this.countByKind(shown),
    };
  }

  /** Also of the past nobody is shown what is withheld from them now. */
  private shownOf({ id, moment }: AskedPilot, withheld: ReadonlySet<string>) {
    const ofPilot = this.rows.select(pilotStory, moment ?? {}).where('pilot', '=', id);
    if (withheld.size === 0) return ofPilot;
    return ofPilot.where((row) =>
      row.or([row('review', 'is', null), row('review', 'not in', [...withheld])]),
    );
  }

  /** Words of the sentence, or of the name of somebody in it. */
  private async holding(matching: Entries, search: string) {
    const pattern = (words: string) =>
      `%${words.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    const people = await this.names.called(search);
    const sought = [search, ...people.map((person) => `@${person}`)];
    // Without saying so, `\` escapes on one engine and not on the other.
    return matching.where((row) =>
      row.or(sought.map((words) => sql<boolean>`words like ${pattern(words)} escape '\\'`)),
    );
  }

  private countByKind(shown: Entries) {
    return shown
      .select((row) => ['kind', row.fn.countAll<number>().as('count')])
      .groupBy('kind')
      .execute();
  }

  private async withNames(edges: { node: StoryRow; cursor: string }[]) {
    const people = edges.flatMap(({ node }) =>
      node.sentence.flatMap((part) => (part.kind === 'person' ? [part.person] : [])),
    );
    const names = await this.names.namesOf([...new Set(people)]);
    return edges.map(({ node, cursor }) => ({
      cursor,
      node: {
        ...node,
        by: { id: node.by },
        sentence: plainText(node.sentence, names),
        parts: node.sentence.map((part) =>
          part.kind === 'person'
            ? { kind: part.kind, text: names.get(part.person) ?? '', person: { id: part.person } }
            : { ...part, person: null },
        ),
      },
    }));
  }
}

const isPosition = (value: unknown): value is number => Number.isSafeInteger(value);
