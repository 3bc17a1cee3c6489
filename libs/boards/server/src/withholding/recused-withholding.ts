import type { Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { nothingWithheld, Withholding, type Withheld } from '@gatehouse/server-kit';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { meetings } from '../meeting/meetings.projection';
import { itemSubjects } from './item-subjects.projection';
import { recusals, type Recusals } from './recusals.projection';

/**
 * Reads who is recused from what each time it is asked: an answer that was kept could show what is withheld since. All
 * who ask at once are one question, by the read model's key.
 */
@Injectable()
export class RecusedWithholding extends Withholding {
  private readonly recused: DataLoader<string, Recusals | null>;

  constructor(private readonly rows: ReadStore) {
    super();
    this.recused = new DataLoader(
      async (people) => {
        const found = await this.rows.rows(recusals, people);
        return people.map((person) => found.get(person) ?? null);
      },
      { cache: false },
    );
  }

  /** Whoever acts for somebody is told no more than either of the two. */
  override async from({ person, onBehalfOf }: Pick<Actor, 'person' | 'onBehalfOf'>): Promise<Withheld> {
    const people = onBehalfOf === undefined ? [person] : [person, onBehalfOf];
    const found = await Promise.all(people.map((one) => this.recused.load(one)));
    const items = new Set(found.flatMap((one) => one?.items ?? []));
    const circulars = new Set(found.flatMap((one) => one?.circulars ?? []));
    if (items.size + circulars.size === 0) return nothingWithheld;
    return this.withReviews({ items, circulars });
  }

  /** An item that was taken off the agenda, or whose meeting was cancelled, is no item any more. */
  private async withReviews({ items, circulars }: Omit<Withheld, 'reviews'>): Promise<Withheld> {
    const subjects = await this.rows.rows(itemSubjects, [...items, ...circulars]);
    const ofMeetings = [...subjects.values()].flatMap(({ meetingId }) => meetingId ?? []);
    const held = await this.rows.rows(meetings, [...new Set(ofMeetings)]);
    const standing = [...subjects].filter(
      ([, { meetingId }]) => meetingId === null || held.get(meetingId)?.state !== 'cancelled',
    );
    const keys = standing.map(([key]) => key);
    return {
      items: new Set(keys.filter((key) => items.has(key))),
      circulars: new Set(keys.filter((key) => circulars.has(key))),
      reviews: new Set(standing.flatMap(([, { reviewId }]) => reviewId ?? [])),
    };
  }
}
