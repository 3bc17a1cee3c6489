import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPostgres } from '@gatehouse/postgres/testing';
import Database from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { caughtUp, Client, operatorOf } from './api-client';
import { madeInventory } from './inventory';
import { startProduct } from './product';

describe('the command line', () => {
  it.each(['import', 'export', 'rebuild', 'backup', 'restore', 'move', 'verify', 'token'])(
    'helps with %s',
    async (command) => {
      const { code, out } = await gatehouse([command, '--help']);
      expect(code).toBe(0);
      expect(out).toContain('Usage: gatehouse');
    },
  );

  it('says with its exit code that it did not understand', async () => {
    expect((await gatehouse(['fly'])).code).toBe(2);
    expect((await gatehouse(['import'])).code).toBe(2);
    expect((await gatehouse(['token', 'issue', '--role', 'king'])).code).toBe(2);
  });

  it('imports without a server, says so, and changes nothing the second time', async () => {
    const { file, rows } = await madeInventory(60);
    const first = await gatehouse(['import', file, '--json']);
    expect(first.err).toContain('No Gatehouse runs');
    expect(first.result).toMatchObject({ phase: 'finished', rows, registered: rows, refused: 0 });
    const again = await gatehouse(['import', file, '--json']);
    expect(again.result).toMatchObject({ registered: 0, changed: 0, unchanged: rows, events: 0 });
  }, 60_000);

  it('refuses a file that is not there, or no CSV, and names it', async () => {
    expect(await gatehouse(['import', 'nowhere.csv'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('nowhere.csv'),
    });
    expect((await gatehouse(['import', process.execPath])).code).toBe(1);
  }, 60_000);

  it('verifies every event and every read model', async () => {
    const { code, result } = await gatehouse(['verify', '--json']);
    expect({ code, isGood: result?.['isGood'], problems: result?.['problems'] }).toEqual({
      code: 0,
      isGood: true,
      problems: [],
    });
  }, 60_000);

  it('backs up beside a running server, which it finds and says so', async () => {
    const product = await startProduct({ GATEHOUSE_DATA: data });
    try {
      const exported = await gatehouse(['export', join(folder, 'pilots.csv'), '--json']);
      expect(exported.err).toContain('runs at');
      expect((await readFile(join(folder, 'pilots.csv'), 'utf8')).split('\n').length).toBeGreaterThan(60);

      const { result } = await gatehouse(['token', 'issue', '--role', 'auditor', '--json']);
      const bearer = new Client(product.url, String(result?.['token']));
      expect((await bearer.graphql('{ portfolioSummary { total } }')).data).toEqual({
        portfolioSummary: { total: 60 },
      });

      expect((await gatehouse(['backup', join(folder, 'backup'), '--json'])).code).toBe(0);
      const refused = await gatehouse(['restore', join(folder, 'backup'), '--replace']);
      expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('Stop it first') });
      expect((await gatehouse(['rebuild', '--json'])).code).toBe(0);
    } finally {
      await product.stop({ keepData: true });
    }
  }, 90_000);

  it('restores what it backed up, and proves it', async () => {
    const before = JSON.parse(await readFile(join(folder, 'backup', 'backup.json'), 'utf8')) as {
      chain: string;
    };
    const refused = await gatehouse(['restore', join(folder, 'backup')]);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('--replace') });
    const { result } = await gatehouse(['restore', join(folder, 'backup'), '--replace', '--json']);
    expect(result).toMatchObject({ chain: before.chain });
    expect((await gatehouse(['verify'])).out).toContain('no read models yet');
    const { result: counted } = await gatehouse(['export', join(folder, 'again.csv'), '--json']);
    expect(counted).toBeDefined();
    expect((await gatehouse(['verify'])).out).toContain('equal a rebuild');
  }, 90_000);

  it('moves to PostgreSQL and back, and proves both times that it is the same', async () => {
    const postgres = await startPostgres();
    try {
      const elsewhere = [`sqlite:${join(folder, 'moved.db')}`, await postgres.database()];
      const there = await gatehouse(['move', '--from', data, '--to', ...elsewhere, '--json']);
      expect(there).toMatchObject({ code: 0, result: { files: 1 } });
      expect(Number(there.result?.['events'])).toBeGreaterThan(60);
      // Again, it finds that everything is there.
      const again = await gatehouse(['move', '--from', data, '--to', ...elsewhere, '--json']);
      expect(again.result).toMatchObject({
        chain: there.result?.['chain'],
        events: there.result?.['events'],
      });

      const back = await gatehouse(['move', '--from', ...elsewhere, '--to', join(folder, 'back'), '--json']);
      const { to: _there, seconds: _then, ...moved } = there.result!;
      expect(back.result).toMatchObject(moved);
      const [GATEHOUSE_EVENTS = '', GATEHOUSE_READS = ''] = elsewhere;
      const product = await startProduct({ GATEHOUSE_EVENTS, GATEHOUSE_READS });
      await caughtUp(operatorOf(product));
      const total = await operatorOf(product).graphql('{ portfolioSummary { total } }');
      expect(total.data).toEqual({ portfolioSummary: { total: 60 } });
      await product.stop();
      const shared = { GATEHOUSE_READS, GATEHOUSE_EVENTS };
      for (const command of ['backup', 'restore'])
        expect(await gatehouse([command, join(folder, 'shared')], shared)).toMatchObject({
          code: 1,
          err: expect.stringContaining('gatehouse move'),
        });
      expect((await gatehouse(['verify'], shared)).out).toContain('equal a rebuild');
    } finally {
      await postgres.stop();
    }
  }, 120_000);

  it('moves nothing over what is there, from nowhere, or to no place', async () => {
    const [other, empty] = [join(folder, 'other'), join(folder, 'empty')];
    const product = await startProduct({ GATEHOUSE_DATA: other });
    await product.stop({ keepData: true });
    expect(await gatehouse(['move', '--from', data, '--to', other])).toMatchObject({
      code: 1,
      err: expect.stringContaining('--to: there is a log already'),
    });
    expect(await gatehouse(['move', '--from', empty, '--to', join(folder, 'x')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('--from: there is no log'),
    });
    expect(await gatehouse(['move', '--from', data, '--to', 'postgres://u:secret@h/d'])).toMatchObject({
      code: 1,
      err: expect.not.stringContaining('secret'),
    });
    expect((await gatehouse(['verify', '--json'])).result).toMatchObject({ isGood: true });
  }, 60_000);

  it('names the event that somebody changed behind its back', async () => {
    const log = new Database(join(data, 'log.db'));
    log.exec(
      "UPDATE events SET data = replace(data, 'Use case 7', 'Use case 8') WHERE data LIKE '%\"Use case 7\"%'",
    );
    log.close();
    const { code, err, result } = await gatehouse(['verify', '--json']);
    expect(code).toBe(1);
    expect(err).toContain('is not what was recorded');
    expect(result).toMatchObject({ isGood: false });
  }, 60_000);
});

let folder: string;
let data: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-cli-'));
  data = join(folder, 'data');
});
afterAll(async () => {
  if (existsSync(folder)) await rm(folder, { recursive: true });
});

type Ended = { code: number | null; out: string; err: string; result: Record<string, unknown> | undefined };

/** Runs one command to its end; `result` is the object of its last line, where there is one. */
async function gatehouse(args: string[], more: Record<string, string> = {}): Promise<Ended> {
  const env = { ...process.env, GATEHOUSE_DATA: data, GATEHOUSE_DEMO: 'people', ...more };
  const child = spawn(process.execPath, ['apps/cli/dist/main.js', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  const last = out.trimEnd().split('\n').at(-1) ?? '';
  const result = last.startsWith('{') ? (JSON.parse(last) as Record<string, unknown>) : undefined;
  return { code: child.exitCode, out, err, result };
}
