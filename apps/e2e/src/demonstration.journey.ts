import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { expectAccessible } from './accessibility';
import { enter, openBrowser, type Visitor } from './browser';
import { madeInventory } from './inventory';
import { startProduct, type Product } from './product';
import { visitorsOfATest } from './visitors';

const office = 'Marguerite Okafor';

/** Somebody who has heard of Gatehouse a minute ago. */
describe('a newcomer', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct({ GATEHOUSE_DEMO: '1' });
  }, 60_000);
  afterAll(() => product.stop());

  it('is told that it is a demonstration, and chooses who to be', async () => {
    const page = await visit(`${product.url}/sign-in`);
    await page.getByText('Demonstration portfolio').waitFor();
    await page.getByText(/Harborline Mutual, its people and its pilots are invented/).waitFor();
    await expectAccessible(page);
    await page.getByRole('radio', { name: office }).check();
    await page.getByRole('button', { name: `Enter as ${office}` }).click();
    await page.getByRole('heading', { name: /things need you/, level: 1 }).waitFor();
    expect(await page.getByText('Demonstration portfolio').count()).toBeGreaterThanOrEqual(2);
    await page.getByText('Call summary writer').first().waitFor();
    await expectAccessible(page);
  });

  it('finds the star without an owner, and reads who said no and why', async () => {
    const page = await come(product, office);
    await page.goto(`${product.url}/portfolio?search=Subrogation`);
    await page.getByRole('table', { name: 'Pilots' }).getByText('Subrogation finder').click();
    await page.getByRole('heading', { name: 'Subrogation finder', level: 1 }).waitFor();
    await page
      .getByText(/My adjusters are measured on days to close/)
      .first()
      .waitFor();
    await page.getByText(/Nobody has accepted it, and nobody is asked/).waitFor();
  });

  it('is shown around from the sign-in page, and leaves when it is enough', async () => {
    const page = await visit(`${product.url}/sign-in`);
    await page.getByRole('radio', { name: office }).check();
    await page.getByRole('button', { name: 'Take the two-minute tour' }).click();
    const tour = page.getByRole('region', { name: 'Guided tour' });
    await tour.getByText('1 of 7').waitFor();
    await tour.getByRole('button', { name: 'Next' }).click();
    await page.getByText(/^10 pilots/).waitFor();
    await tour.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('heading', { name: 'Subrogation finder', level: 1 }).waitFor();
    await tour.getByRole('button', { name: 'Next' }).click();
    await page.getByText(/voided three signatures/).waitFor();
    await expectAccessible(page);
    await page.reload();
    await tour.getByText('4 of 7').waitFor();
    await tour.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('heading', { name: /7th meeting/, level: 1 }).waitFor();
    await tour.getByRole('button', { name: 'Next' }).click();
    await page.getByText(/You are reading/).waitFor();
    await page.keyboard.press('Escape');
    await tour.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await tour.count()).toBe(0);
  });

  it('accepts as somebody else what was offered, under that person’s own sign-in', async () => {
    const page = await come(product, 'Caroline Mbeki');
    await page.goto(product.url);
    await page.getByText('Storm surge staffing').first().click();
    await page.getByRole('heading', { name: 'Storm surge staffing', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Accept ownership' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Accept ownership' }).click();
    await page
      .getByText(/Caroline Mbeki accepted ownership/)
      .first()
      .waitFor();
  });
});

describe('a demonstration that is cut short', () => {
  it.each([400, 900, 1_500])(
    'is made whole by the next start, after %i ms',
    async (milliseconds) => {
      const data = await mkdtemp(join(tmpdir(), 'gatehouse-cut-short-'));
      const env = { ...process.env, PORT: '0', GATEHOUSE_DATA: data, GATEHOUSE_DEMO: '1' };
      const child = spawn(process.execPath, ['apps/api/dist/main.js'], { env, stdio: 'ignore' });
      await pause(milliseconds);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const product = await startProduct({ GATEHOUSE_DATA: data, GATEHOUSE_DEMO: '1' });
      const page = await come(product, office);
      await page.goto(`${product.url}/portfolio`);
      const table = page.getByRole('table', { name: 'Pilots' });
      await table.getByText('Access request triage').waitFor();
      // The header is a row too.
      expect(Number(await table.getAttribute('aria-rowcount'))).toBe(41);
      expect(await page.getByText('A former member').count()).toBe(0);
      await product.stop();
      await rm(data, { recursive: true, force: true });
    },
    60_000,
  );
});

describe('a first run without a demonstration', () => {
  it('asks for a name, and leads to the import of an inventory', async () => {
    const product = await startProduct({ GATEHOUSE_DEMO: '0' });
    const page = await visit(product.url);
    await page.getByRole('heading', { name: 'Who is here first?' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Your name').fill('Ana Lima');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('link', { name: 'Import an inventory' }).click();
    const { file } = await madeInventory(12);
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await page.getByRole('button', { name: /^Import \d+ pilots$/ }).click();
    await page.getByText(/pilots are in the log/).waitFor({ timeout: 30_000 });
    expect(await page.getByText('Demonstration portfolio').count()).toBe(0);

    const late = await visit(`${product.url}/sign-in`);
    await late.getByLabel('Access token').waitFor();
    expect(await late.getByLabel('Your name').count()).toBe(0);
    await product.stop();
  }, 60_000);
});

let browser: Browser;
const visitors = visitorsOfATest();
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function come({ url }: Product, as: string): Promise<Visitor> {
  const page = await enter(browser, { url, as });
  visitors.push(page);
  return page;
}

/** Somebody who is not signed in yet. */
async function visit(address: string): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(15_000);
  const page = Object.assign(await context.newPage(), { problems: [] as string[] });
  page.on('pageerror', (error) => page.problems.push(error.message));
  visitors.push(page);
  await page.goto(address);
  return page;
}
