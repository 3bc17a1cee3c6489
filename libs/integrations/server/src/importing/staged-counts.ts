import type Database from 'better-sqlite3';
import type { ImportCounts } from '@gatehouse/integrations-domain';

type Tally = { effect: string; rows: number; flagged: number; events: number };

/** How many rows do what, as far as it is known. */
export const countsOf = (db: Database.Database): ImportCounts => {
  const query =
    'select effect, count(*) rows, sum(flagged) flagged, sum(step_count) events from plan group by effect';
  const tallies = db.prepare(query).all() as Tally[]; // exactly the columns of the query
  const of = (effect: string): Tally =>
    tallies.find((tally) => tally.effect === effect) ?? { effect, rows: 0, flagged: 0, events: 0 };
  const [registered, changed] = [of('register'), of('change')];
  return {
    rows: tallies.reduce((sum, { rows }) => sum + rows, 0),
    taken: registered.rows + changed.rows,
    registered: registered.rows,
    changed: changed.rows,
    unchanged: of('unchanged').rows,
    flagged: tallies.reduce((sum, { flagged }) => sum + flagged, 0),
    refused: of('refused').rows,
    events: registered.events + changed.events,
  };
};

/** The first and the last log position of what an import recorded. */
export type Ends = { first: number | null; last: number | null };

export const endsOf = (db: Database.Database): Ends =>
  // An aggregate without groups always answers one row.
  db.prepare('select min(first_position) first, max(last_position) last from plan').get() as Ends;
