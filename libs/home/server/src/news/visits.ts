import { millisecondsOf, type Instant } from '@gatehouse/kernel';
import { OperationalStore } from '@gatehouse/operational-store';
import { Injectable } from '@nestjs/common';
import type { HomeTables } from '../home.tables';

export type Now = { at: Instant; position: number };

/** When people were here. A visit lasts as long as they keep coming back within the half hour. */
@Injectable()
export class Visits {
  constructor(private readonly store: OperationalStore) {}

  /** Where the last visit but this one ended; null for whoever is here for the first time. */
  async since(person: string): Promise<Now | null> {
    const visit = await this.find(person);
    if (!visit || visit.since_at === null || visit.since_position === null) return null;
    return { at: visit.since_at, position: visit.since_position };
  }

  async note(person: string, { at, position }: Now): Promise<void> {
    const visit = await this.find(person);
    const isAnother = visit !== undefined && longAgo(visit.seen_at, at);
    const next = {
      seen_at: at,
      seen_position: position,
      since_at: isAnother ? visit.seen_at : (visit?.since_at ?? null),
      since_position: isAnother ? visit.seen_position : (visit?.since_position ?? null),
    };
    await this.tables
      .insertInto('home_visit')
      .values({ person, ...next })
      .onConflict((known) => known.column('person').doUpdateSet(next))
      .execute();
  }

  private find(person: string): Promise<HomeTables['home_visit'] | undefined> {
    return this.tables.selectFrom('home_visit').selectAll().where('person', '=', person).executeTakeFirst();
  }

  private get tables() {
    return this.store.tables<HomeTables>();
  }
}

const longAgo = (seen: Instant, now: Instant): boolean =>
  millisecondsOf(now) - millisecondsOf(seen) > halfAnHourInMs;

const halfAnHourInMs = 30 * 60_000;
