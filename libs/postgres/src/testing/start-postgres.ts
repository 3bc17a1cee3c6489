import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from './free-port';
import { binaries } from './postgres-binaries';

/** A real PostgreSQL for tests, on a loopback port and in a folder of its own. */
export type TestPostgres = {
  port: number;
  /** A new, empty database, whose texts sort by the rules of a language if one is named; its connection string. */
  database(language?: string): Promise<string>;
  /** As when the machine's power button is pressed on it alone. */
  kill(): Promise<void>;
  /** Again on the same port, with what it had. */
  restart(): Promise<void>;
  /** Ends it and removes what it kept. */
  stop(): Promise<void>;
};

/** `isDurable` has it flush to disk, which a measurement needs and a test that kills processes does not. */
export const startPostgres = async ({ isDurable = false } = {}): Promise<TestPostgres> => {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-postgres-'));
  if (isRoot) chownSync(folder, nobody, nobody);
  const data = join(folder, 'data');
  const made = spawnSync(binaries().initdb, ['-D', data, '-A', 'trust', '-U', 'gatehouse', ...plain], own);
  if (made.status !== 0) throw new Error(`initdb failed: ${String(made.stderr)}`);
  const port = await freePort();
  const place = { data, port, isDurable };
  let server = await started(place);
  let databases = 0;

  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  };
  const killWithUs = () => server.kill('SIGKILL');
  process.once('exit', killWithUs);
  return {
    port,
    database: async (language) => {
      const name = `test_${++databases}`;
      const sorted = language ? `template template0 locale_provider icu icu_locale '${language}'` : '';
      await asked(urlOf(port, 'postgres'), `create database ${name} ${sorted}`);
      return urlOf(port, name);
    },
    kill: () => end('SIGKILL'),
    restart: async () => {
      server = await started(place);
    },
    stop: async () => {
      process.off('exit', killWithUs);
      await end('SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

type Place = { data: string; port: number; isDurable: boolean };

/** Once more while the last processes of a killed server, which outlive it by moments, hold its shared memory. */
const started = async (place: Place, triesLeft = 200): Promise<ChildProcess> => {
  const { data, port, isDurable } = place;
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'shared_buffers=64MB',
    `fsync=${isDurable ? 'on' : 'off'}`,
  ];
  const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(binaries().postgres, args, { ...own, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4_000)));
  for (let tries = 0; tries < 300; tries++) {
    if (server.exitCode !== null) {
      const isTooEarly = said.includes('is still in use') && triesLeft > 0;
      if (!isTooEarly) throw new Error(`PostgreSQL ended at its start: ${said}`);
      await setTimeout(50);
      return started(place, triesLeft - 1);
    }
    if ((await isListening(port)) && (await answers(port))) return server;
    await setTimeout(50);
  }
  server.kill('SIGKILL');
  throw new Error(`PostgreSQL did not start within 15 s: ${said}`);
};

const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.end());
  });

/** Listening is not enough: while it recovers it turns everybody away. */
const answers = (port: number): Promise<boolean> =>
  asked(urlOf(port, 'postgres'), 'select 1').then(
    () => true,
    () => false,
  );

const asked = async (url: string, text: string): Promise<void> => {
  const client = new Client(url);
  client.on('error', () => undefined);
  await client.connect();
  await client.query(text).finally(() => client.end());
};

const urlOf = (port: number, database: string) => `postgres://gatehouse@127.0.0.1:${port}/${database}`;

// PostgreSQL refuses to run as root, so root runs it as nobody.
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;
const own = isRoot ? { uid: nobody, gid: nobody, cwd: '/' } : { cwd: '/' };
const plain = ['-E', 'UTF8', '--locale=C', '--no-sync'];
