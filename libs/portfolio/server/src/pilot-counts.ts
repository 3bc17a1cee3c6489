import { ReadStore, type Moment } from '@gatehouse/projections';
import { Injectable } from '@nestjs/common';
import type { PilotFilter } from './pilot-filter';
import { countPilots } from './portfolio-counts';

type Asked = { filter: PilotFilter | null; moment: Moment; position: number };

/**
 * How many pilots match, counted once for a log position: whoever pages through a list asks for the same count on
 * every page, and what a position holds never changes.
 */
@Injectable()
export class PilotCounts {
  private readonly counted = new Map<string, Promise<number>>();

  constructor(private readonly rows: ReadStore) {}

  count({ filter, moment, position }: Asked): Promise<number> {
    const name = JSON.stringify([filter, moment.asOf ?? null, position]);
    const known = this.counted.get(name);
    if (known) return known;
    const count = this.countAt({ filter, moment, position });
    if (this.counted.size >= mostCounts) this.counted.clear();
    this.counted.set(name, count);
    count.catch(() => this.counted.delete(name));
    return count;
  }

  private async countAt({ filter, moment, position }: Asked): Promise<number> {
    const found = await countPilots(this.rows, { filter, moment });
    if (moment.atPosition !== undefined || found.position === position) return found.count;
    // The log went on since the page was read; the page's own position is what it is the count of.
    return (await countPilots(this.rows, { filter, moment: { ...moment, atPosition: position } })).count;
  }
}

const mostCounts = 1_000;
