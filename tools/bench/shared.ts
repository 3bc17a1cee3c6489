import { startPostgres } from '@gatehouse/postgres/testing';
import { onDisk } from './measure';
import { sharedAppends } from './shared/appends';
import { sharedFeed } from './shared/feed';
import { sharedQueries } from './shared/queries';
import { sharedRebuild } from './shared/rebuild';

// The shared stores beside the embedded ones, in one run and in turns: append and feed where KURRENTDB_TEST_URL names an
// event store, rebuild and query on a PostgreSQL of its own, with its flushes to disk on.

const events = process.env['KURRENTDB_TEST_URL'];
if (!events) console.error('KURRENTDB_TEST_URL names no event store: append and feed are left out.');

await onDisk(async (folder) => {
  if (events) {
    await sharedAppends(folder, events);
    await sharedFeed(folder, events);
  }
  const postgres = await startPostgres({ isDurable: true });
  try {
    await sharedRebuild(folder, await postgres.database());
    await sharedQueries(folder, await postgres.database());
  } finally {
    await postgres.stop();
  }
});
process.exit(0);
