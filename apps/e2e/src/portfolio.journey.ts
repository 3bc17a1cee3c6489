import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from './accessibility';
import { enter, openBrowser, type Visitor } from './browser';
import { inventoryOf2025, type Inventory } from './inventory';
import { startProduct, type Product } from './product';
import { visitorsOfATest } from './visitors';

const office = 'Marguerite Okafor';
const owner = 'Caroline Mbeki';

/** One installation from its first minute on; each step stands on the one before. */
describe('a programme office and its first portfolio', () => {
  it('opens on an empty portfolio that says what to do', async () => {
    const page = await come(office);
    await page.getByText('No pilots yet').waitFor();
    await page.getByRole('link', { name: 'Import an inventory' }).waitFor();
    await expectAccessible(page);
  });

  it('refuses a file that is no inventory in words, and keeps nothing', async () => {
    const file = join(product.data, 'picture.csv');
    await writeFile(file, Buffer.from([0x50, 0x4b, 3, 4, ...Array.from({ length: 64 }, (_, n) => n)]));
    const page = await come(office);
    await page.goto(`${product.url}/import`);
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(/CSV/);
    await page.getByText('Nothing was imported yet.').waitFor();
  });

  it('imports the inventory: file, columns, rows, result', async () => {
    const page = await come(office);
    await page.goto(`${product.url}/import`);
    await page.locator('input[type=file]').setInputFiles(inventory.file);
    await page.getByText(`${inventory.rows.toLocaleString('en')} rows`).waitFor();
    await page.getByRole('combobox', { name: 'Start from a mapping' }).waitFor();
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Check the rows' }).click();
    await page.getByRole('heading', { name: 'Rows that need a word' }).waitFor();
    await page.getByRole('heading', { name: 'How it will look' }).waitFor();
    await expectAccessible(page);

    await page.getByRole('button', { name: /^Import [\d,]+ pilots$/ }).click();
    await page.getByText(/pilots are in the log/).waitFor({ timeout: 60_000 });
    await expectAccessible(page);
  }, 120_000);

  it('shows them as a table and as a board', async () => {
    const page = await come(office);
    const table = page.getByRole('table', { name: 'Pilots' });
    await table.getByRole('row').nth(5).waitFor();
    expect(Number(await table.getAttribute('aria-rowcount'))).toBeGreaterThan(inventory.rows * 0.9);
    await expectAccessible(page);

    await page.keyboard.press('2');
    await page.getByRole('region', { name: 'Pilots by stage' }).waitFor();
    await expectAccessible(page);
    expect(page.url()).toContain('view=board');
  });

  it('finds by filter, and keeps the question in the address', async () => {
    const page = await come(office);
    await page.goto(`${product.url}/portfolio`);
    await page.getByLabel('Search these pilots').fill('zzz no such pilot');
    await page
      .getByText(/^No pilot/)
      .first()
      .waitFor();
    expect(page.url()).toContain('zzz');
  });

  it('hands ownership to a person who accepts it, while a colleague watches', async () => {
    const asking = await come(office);
    await openFirstPilot(asking);
    pilotAddress = asking.url();
    const watching = await come('Eun-ji Baek');
    await watching.goto(pilotAddress);
    await watching.getByText('Nobody has accepted it, and nobody is asked.').waitFor();

    await asking.getByRole('button', { name: 'Offer ownership' }).first().click();
    await asking.getByRole('combobox', { name: 'Offer it to' }).fill(owner);
    await asking.getByRole('option', { name: owner }).click();
    await expectAccessible(asking);
    await asking.getByRole('button', { name: `Offer it to ${owner}` }).click();
    await watching.getByText(`Offered to ${owner}, not yet accepted.`).waitFor();

    const accepting = await come(owner);
    await accepting.goto(pilotAddress);
    await accepting.getByRole('button', { name: 'Accept ownership' }).first().click();
    await accepting.getByRole('dialog').getByRole('button', { name: 'Accept ownership' }).click();
    await watching.getByText(`${owner} accepted ownership.`).waitFor();
    await asking.getByText('Accepted on').waitFor();
    await expectAccessible(watching);
  }, 60_000);

  it('tells who may not do a thing why not', async () => {
    const page = await come('Eun-ji Baek');
    await page.goto(pilotAddress);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText(/Only the programme office/).count()).toBeGreaterThan(0);
    await page.goto(`${product.url}/import`);
    await page
      .getByText(/programme office/i)
      .first()
      .waitFor();
    expect(await page.locator('input[type=file]').count()).toBe(0);
  });

  it('reads any earlier instant, where nothing can be changed', async () => {
    const page = await come(office);
    await page.goto(`${product.url}/portfolio?asOf=2021-06-30T12:00:00.000Z`);
    await page.getByText('Nothing can be changed from here.').waitFor();
    await page.getByText(/pilots, as of/).waitFor();
    expect(await page.getByRole('button', { name: 'Register a pilot' }).count()).toBe(0);
    await expectAccessible(page);

    await page.getByText('As known then').click();
    await page.waitForURL(/known=then/);
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.searchParams.has('asOf'));
    await page.getByRole('button', { name: 'Register a pilot' }).waitFor();
  });

  it('remembers who owned it before it was accepted', async () => {
    const page = await come(office);
    await page.goto(`${pilotAddress}?asOf=2026-01-15T12:00:00.000Z`);
    await page.getByText('Nothing can be changed from here.').waitFor();
    await page.getByText('Nobody has accepted it, and nobody is asked.').waitFor();
    expect(await page.getByRole('button', { name: /ownership/i }).count()).toBe(0);
  });

  it('exports what is on screen', async () => {
    const page = await come(office);
    await page.goto(`${product.url}/portfolio`);
    const table = page.getByRole('table', { name: 'Pilots' });
    await table.getByRole('row').nth(3).waitFor();
    await page.getByRole('button', { name: /download|export/i }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('menuitem', { name: /csv/i })
        .or(page.getByRole('link', { name: /csv/i }))
        .first()
        .click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).split('\n');
    expect(lines.length).toBeGreaterThan(inventory.rows * 0.9);
  });

  it('works in a pocket: 390 px wide without sideways scrolling', async () => {
    const page = await come(office, { viewport: { width: 390, height: 844 } });
    await page.getByRole('region', { name: 'Pilots' }).waitFor();
    expect(await overflow(page)).toBe(0);
    await expectAccessible(page);
    await page.goto(pilotAddress);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await overflow(page)).toBe(0);
    await expectAccessible(page);
  });

  it('is readable in the dark', async () => {
    const page = await come(office, { colorScheme: 'dark' });
    await page.getByRole('table', { name: 'Pilots' }).getByRole('row').nth(3).waitFor();
    await expectAccessible(page);
    await page.goto(pilotAddress);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectAccessible(page);
  });
});

let product: Product;
let browser: Browser;
let inventory: Inventory;
let pilotAddress = '';
const visitors = visitorsOfATest();

beforeAll(async () => {
  [product, browser, inventory] = await Promise.all([startProduct(), openBrowser(), inventoryOf2025()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await product.stop();
});

async function come(as: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Visitor> {
  const visitor = await enter(browser, { url: product.url, as, ...options });
  visitors.push(visitor);
  return visitor;
}

async function openFirstPilot(page: Page): Promise<void> {
  await page.getByRole('table', { name: 'Pilots' }).getByRole('row').nth(4).click();
  await page.waitForURL(/\/pilots\//);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** How many pixels the page is wider than its window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
