import { Bell, EventStore } from '@gatehouse/event-store';
import { ReadStore } from '@gatehouse/projections';
import { Injectable } from '@nestjs/common';
import { recusals } from '../../withholding/recusals.projection';
import { meetings } from '../meetings.projection';
import { readStand, type RoomStand } from './room-stand';

/** The meetings that somebody listens to in this process, each read once for all of them. */
@Injectable()
export class Rooms {
  private readonly rooms = new Map<string, Room>();

  constructor(
    private readonly rows: ReadStore,
    private readonly log: EventStore,
  ) {}

  /** The room, until whoever entered it leaves. */
  enter(meetingId: string): Room {
    const known = this.rooms.get(meetingId);
    const room =
      known ?? new Room((before) => readStand({ rows: this.rows, log: this.log }, meetingId, before));
    if (!known) {
      this.rooms.set(meetingId, room);
      room.follow(
        (signal) => this.rows.changes(meetings.name, { keys: [meetingId], signal }),
        (signal) => this.rows.changes(recusals.name, { signal }),
      );
    }
    room.listeners += 1;
    return room;
  }

  leave(meetingId: string): void {
    const room = this.rooms.get(meetingId);
    if (!room) return;
    room.listeners -= 1;
    if (room.listeners > 0) return;
    room.close();
    this.rooms.delete(meetingId);
  }
}

type Changes = (signal: AbortSignal) => AsyncIterable<unknown>;

/** One meeting as it stands, and a bell that rings whenever it stands otherwise. */
export class Room {
  listeners = 0;
  /** How often somebody was recused from anything, or a recusal ended, since somebody listens. */
  recusalsHeard = 0;
  private readonly closing = new AbortController();
  private readonly moved = new Bell();
  private last: RoomStand | null = null;
  private reading: Promise<RoomStand | null> | null = null;

  constructor(private readonly read: (before: RoomStand | null) => Promise<RoomStand | null>) {}

  follow(changes: Changes, recusing: Changes): void {
    void this.listen(changes);
    void this.listenFor(recusing);
  }

  close(): void {
    this.closing.abort();
  }

  next(signal: AbortSignal): Promise<void> {
    return this.moved.next(signal);
  }

  /** All who ask between two changes are answered by one reading. */
  stand(): Promise<RoomStand | null> {
    return (this.reading ??= this.read(this.last).then(
      (stand) => (this.last = stand),
      (error: unknown) => {
        this.reading = null;
        throw error;
      },
    ));
  }

  private async listen(changes: Changes): Promise<void> {
    for await (const _ of changes(this.closing.signal)) {
      await this.reading?.catch(() => null);
      this.reading = null;
      this.moved.ring();
    }
  }
  private async listenFor(recusing: Changes): Promise<void> {
    for await (const _ of recusing(this.closing.signal)) this.recusalsHeard += 1;
  }
}
