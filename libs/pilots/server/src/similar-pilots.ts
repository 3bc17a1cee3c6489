import { ReadStore } from '@gatehouse/projections';
import { Injectable } from '@nestjs/common';
import type MiniSearch from 'minisearch';
import { likenessOf, rarityOf, sharedWords, stemOf, textOf, type Rarity, type Words } from './likeness';
import { namedPilots, type NamedPilot } from './named-pilots';
import { pilotStanding } from './pilot-standing.projection';

type Index = { search: MiniSearch<Words & { id: string }>; rarity: Rarity };
export type SimilarPilot = { pilot: NamedPilot; likeness: number; sharedWords: readonly string[] };

/**
 * Which pilots read alike, for somebody to look at; nothing is ever merged by it. The index is made when it is first
 * asked for and kept for a minute, by which a suggestion may be late.
 */
@Injectable()
export class SimilarPilots {
  private made: { index: Promise<Index>; until: number } | null = null;

  constructor(private readonly rows: ReadStore) {}

  async to(words: Words, { except }: { except: readonly string[] }): Promise<readonly SimilarPilot[]> {
    const { search, rarity } = await this.index();
    const nearest = search
      .search(textOf(words), { boost: { name: 2 } })
      .map(({ id }) => String(id))
      .filter((id) => !except.includes(id))
      .slice(0, mostCompared);
    const names = await namedPilots(this.rows, nearest);
    return nearest
      .flatMap((id) => names.get(id) ?? [])
      .map((pilot) => ({
        pilot,
        likeness: likenessOf(words, pilot, rarity),
        sharedWords: sharedWords(words, pilot).slice(0, mostShown),
      }))
      .filter(({ likeness }) => likeness >= leastLikeness)
      .sort((one, other) => other.likeness - one.likeness)
      .slice(0, mostSuggested);
  }

  private index(): Promise<Index> {
    if (this.made === null || this.made.until < Date.now())
      this.made = { index: this.build(), until: Date.now() + keptForMs };
    return this.made.index;
  }

  private async build(): Promise<Index> {
    const found = await this.rows.select(pilotStanding).select('doc').execute();
    const pilots = found.flatMap((row) => {
      const { pilotId, state } = this.rows.rowOf(pilotStanding, row);
      return state.kind === 'registered'
        ? [{ id: pilotId, name: state.description.name, purpose: state.description.purpose }]
        : [];
    });
    // Only now, as most processes are never asked.
    const { default: Search } = await import('minisearch');
    const search: Index['search'] = new Search({ fields: ['name', 'purpose'], processTerm: stemOf });
    // In small parts, so that nobody else waits for it.
    await search.addAllAsync(pilots, { chunkSize: 100 });
    return { search, rarity: rarityOf(pilots) };
  }
}

const leastLikeness = 0.5;
const mostCompared = 20;
const mostSuggested = 5;
const mostShown = 8;
const keptForMs = 60_000;
