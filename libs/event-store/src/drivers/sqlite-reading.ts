import type { Filter, Recorded, Slice } from '../event-store';
import { recordedOf, type Stored } from '../stored';
import type { Upcasts } from '../upcasts';
import { disorderOf } from './sqlite-adopting';
import type { Connection } from './sqlite-file';

/** The statements that read a log, on a connection that may also write it. Whole results at once: an open cursor pins the log. */
export class SqliteReading {
  private readonly ofStream;
  private readonly newest;
  private readonly stretches = new Map<string, ReturnType<typeof stretch>>();

  constructor(
    private readonly connection: Connection,
    private readonly upcasts: Upcasts,
  ) {
    // Not a join: that costs four times as much, and every command reads its stream.
    this.ofStream = connection.prepare<[{ name: string; from: number }], Stored>(
      `SELECT @name AS stream, ${columns} FROM events e
       WHERE e.stream_id = (SELECT id FROM streams WHERE name = @name) AND e.version > @from ORDER BY e.version`,
    );
    this.newest = connection.prepare<[], Newest>(
      'SELECT position, recorded_at AS recordedAt FROM events ORDER BY position DESC LIMIT 1',
    );
  }

  stream(name: string, from: number): Recorded[] {
    return this.ofStream.all({ name, from }).map((stored) => recordedOf(stored, this.upcasts));
  }

  last(): Newest | undefined {
    return this.newest.get();
  }

  disorderMs(): number {
    return disorderOf(this.connection);
  }

  /** A stretch of bounded length, so that a filter that nothing matches blocks nobody. */
  slice(after: number, limit: number, filter: Filter = {}): Slice {
    const head = this.last()?.position ?? 0;
    // Who only wants to know how far the log has grown.
    if (filter.types?.length === 0) return { events: [], upTo: Math.max(after, head) };
    const isFiltered = filter.types !== undefined || filter.categories !== undefined;
    const end = Math.min(head, after + (isFiltered ? longestStretch : limit));
    const events: Recorded[] = [];
    let upTo = after;
    for (let size = 0; upTo < end && events.length < limit && size < largestSlice;) {
      const count = Math.min(rowsAtOnce, limit - events.length);
      const rows = this.rows(filter).all({ after: upTo, end, count, ...asJson(filter) });
      for (const stored of rows) {
        size += stored.data.length;
        events.push(recordedOf(stored, this.upcasts));
      }
      upTo = rows.length < count ? end : (rows.at(-1)?.position ?? end);
    }
    return { events, upTo };
  }

  private rows(filter: Filter) {
    const condition = [filter.types && byType, filter.categories && byCategory].filter(Boolean).join(' ');
    const known = this.stretches.get(condition) ?? stretch(this.connection, condition);
    this.stretches.set(condition, known);
    return known;
  }
}

type Newest = { position: number; recordedAt: string };

// CROSS JOIN keeps the planner walking the log in order instead of collecting streams and sorting.
const stretch = (connection: Connection, condition: string) =>
  connection.prepare<[object], Stored>(
    `SELECT s.name AS stream, ${columns} FROM events e CROSS JOIN streams s ON s.id = e.stream_id
     WHERE e.position > @after AND e.position <= @end ${condition} ORDER BY e.position LIMIT @count`,
  );

const asJson = ({ types, categories }: Filter) => ({
  ...(types && { types: JSON.stringify(types) }),
  ...(categories && { categories: JSON.stringify(categories) }),
});

const columns = `e.position, e.version, e.id, e.type, e.schema, e.by, e.on_behalf_of AS onBehalfOf,
  e.occurred_at AS occurredAt, e.recorded_at AS recordedAt, e.correlation_id AS correlationId,
  e.causation_id AS causationId, e.data, e.leaf`;
const byType = 'AND e.type IN (SELECT value FROM json_each(@types))';
const byCategory = 'AND s.category IN (SELECT value FROM json_each(@categories))';
const longestStretch = 10_000;
const rowsAtOnce = 50;
const largestSlice = 4 * 1024 * 1024;
