import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { clientWith, type Client } from './api-client';
import { enter, openBrowser } from './browser';
import { startCollector, type CollectedSpan } from './collector';
import { emptyPortfolio, startProduct, type Product } from './product';

const pilot = { name: 'Claims triage', purpose: 'Sorts letters.', unit: 'Post room' };

describe('the log of a process', () => {
  it('is one JSON object a line, and one line for whoever started it', async () => {
    const { lines } = await written({ GATEHOUSE_LOG: 'info' }, untouched);
    const told = lines.filter((line) => !line.startsWith('Gatehouse is ready at http://'));
    expect(told.length).toBeGreaterThan(10);
    for (const line of told)
      expect(JSON.parse(line)).toMatchObject({
        level: expect.stringMatching(/^(info|warn)$/),
        time: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
        context: expect.any(String),
        message: expect.any(String),
        pid: expect.any(Number),
      });
    expect(lines).toHaveLength(told.length + 1);
  }, 30_000);

  it('says why it did not start, and nothing that would let its reader in', async () => {
    const reads = 'postgres://gatehouse:very-secret@127.0.0.1:1/gatehouse';
    const { code, lines, errors } = await written({ GATEHOUSE_READS: reads }, untouched);
    expect(code).toBe(1);
    expect(JSON.parse(errors.at(-1)!)).toMatchObject({ level: 'fatal', message: expect.any(String) });
    expect([...lines, ...errors].join('\n')).not.toContain('very-secret');
  }, 30_000);

  it('names a setting that cannot be used', async () => {
    const { code, errors } = await written({ GATEHOUSE_LOG: 'loud' }, untouched);
    expect(code).toBe(1);
    expect(JSON.parse(errors[0]!)).toMatchObject({
      level: 'fatal',
      message: 'GATEHOUSE_LOG: give warn, info or debug; it is "loud".',
    });
  }, 30_000);
});

describe('what a process tells Prometheus', () => {
  it('is what has happened since it began', async () => {
    const product = await startProduct();
    try {
      const office = await clientWith(product, 'programme_office');
      await office.send('registerPilot', pilot);
      const before = await scraped(product);
      await office.send('registerPilot', pilot);
      await office.send('registerPilot', { ...pilot, name: '' });
      await office.graphql('query Mine { pilots { totalCount } }');
      const after = await scraped(product);

      const rise = (series: string) => after(series) - before(series);
      expect(before('gatehouse_commands_total{outcome="accepted"}')).toBeGreaterThan(0);
      expect(rise('gatehouse_commands_total{outcome="accepted"}')).toBe(1);
      expect(rise('gatehouse_commands_total{outcome="refused"}')).toBe(1);
      expect(rise('gatehouse_command_duration_seconds_count')).toBe(2);
      expect(rise('gatehouse_append_duration_seconds_count')).toBe(1);
      expect(rise('gatehouse_events_appended_total')).toBe(1);
      expect(rise('gatehouse_log_head_position')).toBe(1);
      expect(rise('gatehouse_http_request_duration_seconds_count{route="/graphql",status="200"}')).toBe(3);
      expect(after('gatehouse_graphql_operation_duration_seconds_count{operation="Mine",type="query"}')).toBe(
        1,
      );
      expect(after('gatehouse_read_model_state{read_model="portfolio",state="live"}')).toBe(1);
      expect(after('gatehouse_store_reachable{store="log"}')).toBe(1);
      expect(after('gatehouse_process_resident_memory_bytes')).toBeGreaterThan(50_000_000);
    } finally {
      await product.stop();
    }
  }, 60_000);

  it('is there beyond loopback only where whoever runs it says so', async () => {
    for (const [settings, status] of [
      [{}, 404],
      [{ GATEHOUSE_METRICS: '1' }, 200],
    ] as const) {
      const product = await startProduct({ GATEHOUSE_HOST: '0.0.0.0', ...settings });
      const { port } = new URL(product.url);
      const answer = await fetch(`http://127.0.0.1:${port}/metrics`, { headers: { accept: 'text/html' } });
      await product.stop();
      expect(answer.status).toBe(status);
    }
  }, 60_000);
});

describe('the trace of one command', () => {
  it('leads from the form to the screen', async () => {
    const page = await enter(browser, { url: product.url, as: 'Marguerite Okafor' });
    await page.getByText('No pilots yet').waitFor();
    await page.getByRole('button', { name: 'Register a pilot' }).first().click();
    await page.getByRole('textbox', { name: 'Name' }).fill(pilot.name);
    await page.getByRole('textbox', { name: 'Purpose' }).fill(pilot.purpose);
    await page.getByRole('textbox', { name: 'Unit' }).fill(pilot.unit);
    const sent = page.waitForRequest((request) => request.postData()?.includes('RegisterPilot') ?? false);
    await page.getByRole('dialog').getByRole('button', { name: 'Register pilot' }).click();
    const { variables } = (await sent).postDataJSON() as { variables: { input: { commandId: string } } };
    await page.getByRole('heading', { name: pilot.name, level: 1 }).waitFor();

    const trace = await collector.traceWith(variables.input.commandId.replaceAll('-', ''), [
      'form',
      'POST /graphql',
      'decide RegisterPilot',
      'append',
      'project read models',
      'screen',
    ]);
    expect(tree(trace)).toEqual([
      ['form', null],
      ['POST /graphql', 'form'],
      ['decide RegisterPilot', 'POST /graphql'],
      ['append', 'decide RegisterPilot'],
      ['project read models', 'append'],
      ['screen', 'form'],
    ]);
    expect(trace.find(({ name }) => name === 'decide RegisterPilot')?.attributes).toMatchObject({
      'gatehouse.stream': expect.stringMatching(/^pilot-/),
      'gatehouse.outcome': 'accepted',
    });
    expect(trace.find(({ name }) => name === 'form')?.service).toBe('gatehouse-browser');
    const order = [...trace].sort((one, other) => one.begunAt - other.begunAt).map(({ name }) => name);
    expect(order.indexOf('append')).toBeLessThan(order.indexOf('project read models'));
    expect(order.at(-1)).toBe('screen');
    expect(page.problems).toEqual([]);
  }, 60_000);

  it('of a program begins with its request, and says what it was refused for', async () => {
    const commandId = randomUUID();
    await office.send('registerPilot', { ...pilot, commandId, name: '' });
    const trace = await collector.traceWith(commandId.replaceAll('-', ''), [
      'POST /graphql',
      'decide RegisterPilot',
    ]);
    expect(tree(trace)).toEqual([
      ['POST /graphql', null],
      ['decide RegisterPilot', 'POST /graphql'],
    ]);
    expect(trace.find(({ name }) => name === 'decide RegisterPilot')?.attributes).toMatchObject({
      'gatehouse.outcome': 'refused',
      'gatehouse.code': 'name-missing',
    });
  }, 60_000);

  it('takes from a browser only what can be so', async () => {
    const now = Date.now();
    const seen = {
      commandId: randomUUID(),
      operation: 'Offer',
      submittedAt: now - 40,
      answeredAt: now,
      sentAt: now,
    };
    const tell = (body: object, client: Pick<Client, 'get'> = office) =>
      client.get('/api/traces', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await tell(seen)).status).toBe(204);
    for (const [field, wrong] of [
      ['commandId', { commandId: 'mine' }],
      ['operation', { operation: 'drop table' }],
      ['answeredAt', { answeredAt: now - 41 }],
      ['submittedAt', { submittedAt: 0 }],
      ['colour', { colour: 'red' }],
    ] as const) {
      const answer = await tell({ ...seen, ...wrong });
      expect({ field, status: answer.status, said: await answer.json() }).toMatchObject({
        status: 400,
        said: { field },
      });
    }
    expect((await tell({ ...seen, operation: 'x'.repeat(4_000) })).status).toBe(413);
    expect((await tell(seen, { get: (path, init) => fetch(`${product.url}${path}`, init) })).status).toBe(
      401,
    );
  });

  it('is no matter to a process that nobody told where to send it', async () => {
    const quiet = await startProduct();
    const client = await clientWith(quiet, 'programme_office');
    expect((await client.get('/api/traces', { method: 'POST' })).status).toBe(404);
    await quiet.stop();
  }, 60_000);

  it('is missed by nobody while the collector is away, and that is said once', async () => {
    const endpoint = {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1',
      OTEL_EXPORTER_OTLP_TIMEOUT: '200',
      OTEL_BSP_SCHEDULE_DELAY: '50',
    };
    const { lines, result } = await written(endpoint, async (away, hasWritten) => {
      const client = await clientWith(away, 'programme_office');
      await hasWritten('Traces cannot be sent');
      const { __typename } = await client.send('registerPilot', pilot);
      await pause(1_000);
      return __typename;
    });
    expect(result).toBe('Accepted');
    expect(lines.filter((line) => line.includes('Traces cannot be sent'))).toHaveLength(1);
  }, 60_000);
});

let collector: Awaited<ReturnType<typeof startCollector>>;
let product: Product;
let office: Client;
let browser: Browser;

beforeAll(async () => {
  collector = await startCollector();
  product = await startProduct({
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_BSP_SCHEDULE_DELAY: '100',
  });
  office = await clientWith(product, 'programme_office');
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await product.stop();
  await collector.stop();
});

/** Each span of a trace with the name of the one it hangs from, in the order of their beginnings. */
const tree = (trace: readonly CollectedSpan[]): [string, string | null][] =>
  steps.flatMap((step) =>
    trace
      .filter(({ name }) => name === step)
      .map(({ name, parentSpanId }): [string, string | null] => [
        name,
        trace.find(({ spanId }) => spanId === parentSpanId)?.name ?? parentSpanId,
      ]),
  );

const steps = ['form', 'POST /graphql', 'decide RegisterPilot', 'append', 'project read models', 'screen'];

/** Every series of `/metrics` by its name and labels; 0 for one that is not there. */
const scraped = async ({ url }: Product): Promise<(series: string) => number> => {
  const answer = await fetch(`${url}/metrics`);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const series = new Map<string, number>();
  for (const line of (await answer.text()).split('\n')) {
    const [, name = '', value] = /^([^#\s].*) (\S+)$/.exec(line) ?? [];
    series.set(name, Number(value));
  }
  return (name) => series.get(name) ?? 0;
};

/** What a process writes from its start to its end; it ends by itself or when it has been used. */
const written = async <Result = undefined>(
  environment: Record<string, string>,
  use: (product: Product, hasWritten: (words: string) => Promise<void>) => Promise<Result>,
) => {
  const data = await mkdtemp(join(tmpdir(), 'gatehouse-watching-'));
  const child = spawn(process.execPath, ['apps/api/dist/main.js'], {
    env: {
      ...{ ...process.env, ...emptyPortfolio(environment), PORT: '0', GATEHOUSE_DATA: data },
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  const end = (signal: 'SIGTERM' | 'SIGKILL') => async () => {
    child.kill(signal);
    await ended;
  };
  const stop = end('SIGTERM');
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const errors = text(child.stderr);
  const hasWritten = async (words: string) => {
    while (!out.includes(words) && child.exitCode === null) await pause(20);
  };
  await hasWritten('Gatehouse is ready');
  const url = /^Gatehouse is ready at (\S+)$/m.exec(out)?.[1];
  const result =
    url === undefined
      ? undefined
      : await use({ url, data, stop, kill: end('SIGKILL') }, hasWritten).finally(stop);
  await ended;
  await rm(data, { recursive: true, force: true });
  const linesOf = (all: string) => all.split('\n').filter((line) => line !== '');
  return { code: child.exitCode, lines: linesOf(out), errors: linesOf(await errors), result };
};

const untouched = () => Promise.resolve(undefined);
