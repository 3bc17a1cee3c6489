import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPool } from '@gatehouse/postgres';
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { expectAccessible } from './accessibility';
import { operatorOf } from './api-client';
import { enter, openBrowser, type Visitor } from './browser';
import { Installation } from './installation';
import { visitorsOfATest } from './visitors';

const events = process.env['KURRENTDB_TEST_URL'];
const where = events ? '' : ' (skipped: KURRENTDB_TEST_URL names no event store)';

/** Two processes that serve people, two that work, one portfolio; each step stands on the one before. */
(events ? describe : describe.skip)(`one portfolio, four processes${where}`, () => {
  it('shows at one process what was done at the other, without a reload', async () => {
    const [asking, watching] = [await come(office, 'api-1'), await come('Eun-ji Baek', 'api-2')];
    await register(asking, pilotName);
    pilotPath = new URL(asking.url()).pathname;
    await watching.goto(installation.at('api-2').url + pilotPath);
    await watching.getByText('Nobody has accepted it, and nobody is asked.').waitFor();
    await offer(asking);
    await watching.getByText(`Offered to ${owner}, not yet accepted.`).waitFor();
    await expectAccessible(watching);
  }, 60_000);

  it('answers at one process for what another has just recorded', async () => {
    const [one, other] = [operatorOf(installation.at('api-1')), operatorOf(installation.at('api-2'))];
    for (let n = 0; n < 20; n++) {
      const done = await one.send('registerPilot', { name: `${pilotName} ${n}`, purpose: 'p', unit: 'u' });
      if (done.__typename !== 'Accepted') throw new Error(done.reason);
      const asked = `query ($id: ID!, $p: Position!) { pilot(id: $id, atLeast: $p) { name } }`;
      const { data } = await other.graphql(asked, { id: done.id, p: done.position });
      expect(data).toEqual({ pilot: { name: `${pilotName} ${n}` } });
    }
  }, 60_000);

  it('goes on when a worker is killed: the other takes its share', async () => {
    const watching = await come('Eun-ji Baek', 'api-2');
    await watching.goto(installation.at('api-2').url + pilotPath);
    await installation.at('worker-1').kill();
    const accepting = await come(owner, 'api-1');
    await accepting.goto(installation.at('api-1').url + pilotPath);
    await accepting.getByRole('button', { name: 'Accept ownership' }).first().click();
    await accepting.getByRole('dialog').getByRole('button', { name: 'Accept ownership' }).click();
    await watching.getByText(`${owner} accepted ownership.`).waitFor({ timeout: 30_000 });
    await installation.begin('worker-1', 'worker');
    await until(async () => new Set((await holders()).values()).size === 2);
  }, 90_000);

  it('lets servers be replaced one after the other under open pages', async () => {
    const [one, other] = [await come(office, 'api-1'), await come(office, 'api-2')];
    for (const [page, name] of [
      [one, 'api-1'],
      [other, 'api-2'],
    ] as const) {
      const server = installation.at(name);
      await page.goto(server.url + pilotPath);
      await page.getByText('Accepted on').waitFor();
      await server.stop({ keepData: true });
      // Somebody goes on working meanwhile: the answer waits for the server rather than failing.
      await page.getByRole('link', { name: 'Portfolio' }).first().click();
      await setTimeout(1_000);
      expect(await page.getByRole('alert').count()).toBe(0);
      await installation.begin(name, 'api');
      await page.getByRole('table', { name: 'Pilots' }).getByRole('row').nth(1).waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
    }
    // Both are live again.
    await other.goto(installation.at('api-2').url + pilotPath);
    const renamed = `${pilotName}, renamed`;
    const revised = await operatorOf(installation.at('api-1')).send('revisePilot', {
      pilotId: pilotPath.split('/').at(-1),
      seenVersion: await versionOf('api-1'),
      name: renamed,
      purpose: 'p',
      unit: 'u',
    });
    expect(revised).toMatchObject({ __typename: 'Accepted' });
    await other.getByRole('heading', { name: renamed, level: 1 }).waitFor();
  }, 90_000);

  it('fails fast and says so while PostgreSQL is away, and goes on by itself', async () => {
    await installation.postgres.kill();
    const asked = performance.now();
    const answer = await operatorOf(installation.at('api-1')).get('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ portfolioFacets { __typename } }' }),
    });
    expect(performance.now() - asked).toBeLessThan(5_000);
    expect(await answer.text()).toContain('cannot be reached just now');
    const { url } = installation.at('api-2');
    expect((await fetch(`${url}/health/ready`)).status).toBe(503);
    await installation.postgres.restart();
    await until(async () => (await fetch(`${url}/health/ready`)).status === 200);
    const done = await operatorOf(installation.at('api-1')).send('registerPilot', {
      name: `${pilotName} afterwards`,
      purpose: 'p',
      unit: 'u',
    });
    if (done.__typename !== 'Accepted') throw new Error(done.reason);
    const seen = `query ($id: ID!, $p: Position!) { pilot(id: $id, atLeast: $p) { name } }`;
    await until(async () => {
      const { data } = await operatorOf(installation.at('api-2')).graphql(seen, {
        id: done.id,
        p: done.position,
      });
      return data?.['pilot'] != null;
    });
  }, 90_000);
});

const office = 'Marguerite Okafor';
const owner = 'Caroline Mbeki';
const pilotName = `Claims triage ${randomUUID().slice(0, 8)}`;
let pilotPath = '';
let installation: Installation;
let browser: Browser;
// A server that is away is told in the console; what the page itself stumbles over is not forgiven.
const isAway = /ERR_CONNECTION_|WebSocket connection to|status of 50\d/;
const visitors = visitorsOfATest({ forgiven: isAway });

beforeAll(async () => {
  if (!events) return;
  installation = await Installation.on(events);
  await installation.begin('api-1', 'api');
  await Promise.all([
    installation.begin('api-2', 'api'),
    installation.begin('worker-1', 'worker'),
    installation.begin('worker-2', 'worker'),
  ]);
  browser = await openBrowser();
  await until(async () => (await healthOf('api-1')).lag === 0);
}, 120_000);
afterAll(async () => {
  if (!events) return;
  await browser.close();
  await installation.end();
}, 60_000);

async function come(as: string, process: string): Promise<Visitor> {
  const visitor = await enter(browser, { url: installation.at(process).url, as });
  visitors.push(visitor);
  return visitor;
}

async function register(page: Visitor, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Register a pilot' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Name/).fill(name);
  await dialog.getByLabel(/^Purpose/).fill('Sorts claims before a person reads them.');
  await dialog.getByLabel(/unit/i).first().fill('Claims');
  await dialog.getByRole('button', { name: /Register/ }).click();
  await page.waitForURL(/\/pilots\//);
}

async function offer(page: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Offer ownership' }).first().click();
  await page.getByRole('combobox', { name: 'Offer it to' }).fill(owner);
  await page.getByRole('option', { name: owner }).click();
  await page.getByRole('button', { name: `Offer it to ${owner}` }).click();
}

async function versionOf(process: string): Promise<unknown> {
  const asked = 'query ($id: ID!) { pilot(id: $id) { version } }';
  const { data } = await operatorOf(installation.at(process)).graphql(asked, {
    id: pilotPath.split('/').at(-1),
  });
  return (data!['pilot'] as { version: number }).version;
}

async function healthOf(process: string): Promise<{ lag: number | null }> {
  const answer = await fetch(`${installation.at(process).url}/health/ready`);
  return (await answer.json()) as { lag: number | null }; // what health.controller.ts says
}

/** Which process has which lease. */
async function holders(): Promise<Map<string, string>> {
  const pool = openPool(installation.reads, { schema: 'work', most: 1 });
  const { rows } = await pool.query<{ name: string; holder: string }>('select name, holder from lease');
  await pool.end();
  return new Map(rows.map(({ name, holder }) => [name, holder]));
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > end) throw new Error(`It never came about: ${isSo.toString()}`);
    await setTimeout(100);
  }
}
