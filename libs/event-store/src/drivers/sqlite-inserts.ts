import type { Instant } from '@gatehouse/kernel';
import type { Draft } from '../draft';
import type { Appended } from '../event-store';
import type { Stored } from '../stored';
import type { Connection } from './sqlite-file';

/** A stream as the writer knows it; without an id until its first event. */
export type Target = { name: string; category: string; id: number | undefined; version: number };

/** The statements of the writer, and what it remembers of the log it alone writes. */
export class SqliteInserts {
  private readonly targets = new Map<string, Target>();
  private readonly findTarget;
  private readonly addStream;
  private readonly addEvent;
  private readonly findIds;
  private readonly newest;
  head = 0;
  lastRecordedAt: Instant = '';

  constructor(connection: Connection) {
    this.findTarget = connection.prepare<[string], { id: number; version: number }>(
      `SELECT id, (SELECT max(version) FROM events WHERE stream_id = streams.id) AS version FROM streams WHERE name = ?`,
    );
    this.addStream = connection.prepare('INSERT INTO streams (name, category) VALUES (?, ?)');
    this.addEvent = connection.prepare(
      `INSERT INTO events (position, stream_id, version, id, type, schema, by, on_behalf_of, occurred_at, recorded_at,
         correlation_id, causation_id, data, leaf) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.findIds = connection.prepare<[number | undefined, number, number], { id: string; position: number }>(
      'SELECT id, position FROM events WHERE stream_id = ? AND version > ? ORDER BY version LIMIT ?',
    );
    this.newest = connection.prepare<[], { position: number; recordedAt: string }>(
      'SELECT position, recorded_at AS recordedAt FROM events ORDER BY position DESC LIMIT 1',
    );
    this.forget();
  }

  target(name: string, category: string): Target {
    const known = this.targets.get(name);
    if (known) return known;
    const found = this.findTarget.get(name);
    const target = { name, category, id: found?.id, version: found?.version ?? 0 };
    if (this.targets.size >= rememberedStreams) this.targets.clear();
    this.targets.set(name, target);
    return target;
  }

  insert(target: Target, events: readonly Stored[]): Appended {
    target.id ??= Number(this.addStream.run(target.name, target.category).lastInsertRowid);
    for (const event of events) this.insertOne(target.id, event);
    target.version += events.length;
    return { position: this.head, version: target.version };
  }

  /** What the same append was answered the first time; nothing if other facts have taken its place. */
  asBefore({ id }: Target, { expectedVersion, events }: Draft): Appended | undefined {
    const taken = this.findIds.all(id, expectedVersion, events.length);
    const last = taken.at(-1);
    if (!last || !events.every((event, index) => taken[index]?.id === event.id)) return undefined;
    return { position: last.position, version: expectedVersion + events.length };
  }

  idAt({ id }: Target, version: number): string | undefined {
    return this.findIds.all(id, version - 1, 1)[0]?.id;
  }

  /** After a rollback only the file knows what is so. */
  forget(): void {
    this.targets.clear();
    const newest = this.newest.get();
    this.head = newest?.position ?? 0;
    this.lastRecordedAt = newest?.recordedAt ?? '';
  }

  private insertOne(streamId: number, event: Stored): void {
    this.addEvent.run(
      event.position,
      streamId,
      event.version,
      event.id,
      event.type,
      event.schema,
      event.by,
      event.onBehalfOf,
      event.occurredAt,
      event.recordedAt,
      event.correlationId,
      event.causationId,
      event.data,
      event.leaf,
    );
    this.head = event.position;
    this.lastRecordedAt = event.recordedAt;
  }
}

const rememberedStreams = 20_000;
