import { demonstrationStream, type DemonstrationEvent } from '@gatehouse/access-domain';
import { EventStore } from '@gatehouse/event-store';
import { Injectable } from '@nestjs/common';

/** What the log says of how this installation began. What is so once stays so, and is then asked no more. */
@Injectable()
export class Beginnings {
  private begun: DemonstrationEvent | null = null;
  private isInhabited = false;

  constructor(private readonly log: EventStore) {}

  /** Its people and decisions are invented, if the log says so; null where it does not. */
  async demonstration(): Promise<DemonstrationEvent | null> {
    this.begun ??= (await this.log.read<DemonstrationEvent>(demonstrationStream))[0]?.event ?? null;
    return this.begun;
  }

  async isNobodyHere(): Promise<boolean> {
    this.isInhabited ||= (await this.log.readAll(0, 1, { types: ['PersonAdded'] })).events.length > 0;
    return !this.isInhabited;
  }
}
