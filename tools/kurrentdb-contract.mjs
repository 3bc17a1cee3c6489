// The event store's tests against a real server: KURRENTDB_TEST_URL='kurrentdb://…' npm run kurrentdb-contract
import { spawnSync } from 'node:child_process';

if (!process.env.KURRENTDB_TEST_URL) {
  console.error(
    'KURRENTDB_TEST_URL is not set. Start a KurrentDB or EventStoreDB server (23.10 or newer) whose log may be written\n' +
      "to, and name it: KURRENTDB_TEST_URL='kurrentdb://127.0.0.1:2113?tls=false' npm run kurrentdb-contract",
  );
  process.exit(1);
}

const tests = [
  'tools/jest.mjs',
  'libs/event-store/src/drivers/kurrentdb',
  '--selectProjects',
  'node',
  '--runInBand',
];
const { status } = spawnSync(process.execPath, tests, { stdio: 'inherit' });
process.exit(status ?? 1);
