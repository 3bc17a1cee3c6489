import type { Recorded, Slice } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { Withholding, type Withheld } from '@gatehouse/server-kit';
import { Injectable } from '@nestjs/common';

/** The events of a slice that its reader may be told: without those of items from which they are withdrawn. */
@Injectable()
export class ToldEvents {
  constructor(
    private readonly rows: ReadStore,
    private readonly withholding: Withholding,
  ) {}

  async of({ events, upTo }: Slice, reader: Actor): Promise<readonly Recorded[]> {
    if (!events.some(isOfAnItem)) return events;
    // Who is recused has to be known at least as far as what is told; behind, nothing is told yet.
    if (!(await this.rows.caughtUp(upTo, longestWaitInMs)))
      throw new Error('The read models are behind the log; the feed can be read on in a moment.');
    const withheld = await this.withholding.from(reader);
    return events.filter((recorded) => !isWithheld(recorded, withheld));
  }
}

const isOfAnItem = ({ stream }: Recorded): boolean => categories.includes(stream.split('-', 1)[0] ?? '');
const categories = ['review', 'meeting', 'circular'];

const isWithheld = ({ stream, event }: Recorded, { reviews, items, circulars }: Withheld): boolean => {
  const dash = stream.indexOf('-');
  const id = stream.slice(dash + 1);
  switch (stream.slice(0, dash)) {
    case 'review':
      return reviews.has(id);
    case 'circular':
      return circulars.has(id);
    case 'meeting':
      return 'itemId' in event && items.has(`${id}/${String(event.itemId)}`);
    default:
      return false;
  }
};

const longestWaitInMs = 5_000;
