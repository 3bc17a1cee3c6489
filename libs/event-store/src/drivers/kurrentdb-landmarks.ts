import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import type { KurrentDbConnection } from './kurrentdb-connection';
import { placeAt } from './kurrentdb-event';

/**
 * Places in the log where a record is known to begin. The server reads from no other, and positions are bytes, so a
 * search by halves needs some. A subscription to what never was says where it has come, a million events a second.
 */
export class Landmarks {
  private readonly places = [0];
  private surveying: Promise<void> | undefined;
  private surveyedUpTo = 0;

  constructor(
    private readonly connection: KurrentDbConnection,
    private readonly head: () => Promise<number>,
  ) {}

  /** The nearest of them at or before a place. */
  async before(place: number): Promise<number> {
    if (place > this.surveyedUpTo) {
      this.surveying ??= this.survey().finally(() => (this.surveying = undefined));
      await this.surveying;
    }
    let [low, high] = [0, this.places.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.places[middle] ?? 0) <= place) low = middle;
      else high = middle;
    }
    return this.places[low] ?? 0;
  }

  private async survey(): Promise<void> {
    const head = await this.head();
    await this.connection.ask(patience, (client) => this.walk(client));
    this.surveyedUpTo = head;
  }

  private async walk(client: KurrentDBClient): Promise<void> {
    const walking = client.subscribeToAll({
      fromPosition: placeAt(this.places.at(-1) ?? 0),
      filter: {
        filterOn: 'eventType',
        prefixes: ['nobody writes this'],
        maxSearchWindow: eventsBetween,
        checkpointInterval: 1,
        checkpointReached: (_, { commit }) => this.add(Number(commit)),
      },
    });
    try {
      await new Promise<void>((resolve, reject) => {
        walking
          .on('caughtUp', () => resolve())
          .on('error', reject)
          .on('end', resolve);
      });
    } finally {
      walking.on('error', () => undefined);
      await walking.unsubscribe().catch(() => undefined);
    }
  }

  private add(place: number): void {
    if (place > (this.places.at(-1) ?? 0)) this.places.push(place);
  }
}

const patience = { answerMs: 60_000, totalMs: 5_000 };
export const eventsBetween = 256;
