import { EventStore, uuidv5 } from '@gatehouse/event-store';
import { Injectable } from '@nestjs/common';

/** Names this installation to those who hear from several: by its log, so that a restored one keeps its name. */
@Injectable()
export class FeedSource {
  private known: string | null = null;

  constructor(private readonly log: EventStore) {}

  async name(): Promise<string> {
    if (this.known !== null) return this.known;
    const [first] = (await this.log.readAll(0, 1)).events;
    if (!first) return '/gatehouse';
    this.known = `/gatehouse/${uuidv5(`installation/${first.id}`)}`;
    return this.known;
  }
}
