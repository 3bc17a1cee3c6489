import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from './accessibility';
import { caughtUp, clientWith, operatorOf } from './api-client';
import { enter, openBrowser, type Visitor } from './browser';
import { startProduct, type Product } from './product';
import { visitorsOfATest } from './visitors';

const office = 'Marguerite Okafor';

describe('from everywhere', () => {
  it('finds a pilot by a mistyped word and opens it, without a mouse', async () => {
    const page = await come();
    await page.keyboard.press('Control+k');
    await field(page).waitFor();
    await page.keyboard.type('traige');
    await page.getByText('Nothing begins with “traige”; shown is what holds “triage”.').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Claims triage' }).waitFor();
    await page.keyboard.press('Control+k');
    expect(await page.getByRole('combobox', { name: 'Find or do' }).inputValue()).toBe('traige');
    await page.keyboard.press('Escape');
  });

  it('begins what is asked for: a registration, and a command of the pilot on screen', async () => {
    const page = await come();
    await page.keyboard.press('Control+k');
    await field(page).waitFor();
    await page.keyboard.type('regist');
    await page.getByRole('option', { name: 'Register a pilot' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Register a pilot' }).waitFor();
    await page.goto(`${product.url}/pilots/${pilot}`);
    await page.getByRole('heading', { level: 1, name: 'Claims triage' }).waitFor();
    await page.keyboard.press('Control+k');
    await field(page).waitFor();
    await page.keyboard.type('offer');
    await page.getByRole('option', { name: /^Offer ownership/ }).click();
    await page.getByRole('dialog', { name: 'Offer ownership' }).waitFor();
  });

  it('goes to an instant in words, and no way from there leaves it', async () => {
    const page = await come();
    await page.keyboard.press('Control+k');
    await field(page).waitFor();
    await page.keyboard.type('#3');
    await page.getByRole('option', { name: /^Go to log 3/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/[?&]at=3/);
    const addresses = [
      '/portfolio',
      `/pilots/${pilot}`,
      '/portfolio/difference',
      '/import',
      '/settings/people',
    ];
    for (const address of addresses) {
      await page.goto(`${product.url}${address}?at=3`);
      await page.getByText('Nothing can be changed from here.').waitFor();
      expect({ address, leaving: await leaving(page) }).toEqual({ address, leaving: [] });
    }
  });

  it('copies a link to this instant, and whoever opens it sees what was so', async () => {
    const page = await come({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(`${product.url}/pilots/${pilot}`);
    await page.getByRole('heading', { level: 1, name: 'Claims triage' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('option', { name: /^Copy a link to this instant/ }).click();
    await page.getByRole('option', { name: /Copied/ }).waitFor();
    const link = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(link).toMatch(new RegExp(`/pilots/${pilot}\\?at=\\d+$`));

    const client = await clientWith(product, 'programme_office');
    const words = { purpose: 'Sorts claims', unit: 'Claims', name: 'Renamed since' };
    await client.send('revisePilot', { pilotId: pilot, seenVersion: 1, ...words });
    await caughtUp(operatorOf(product));
    await page.goto(link);
    await page.getByRole('heading', { level: 1, name: 'Claims triage' }).waitFor();
    await client.send('revisePilot', { pilotId: pilot, seenVersion: 2, ...words, name: 'Claims triage' });
  });

  it('says in words that nothing was there yet, or never', async () => {
    const page = await come();
    await page.goto(`${product.url}/pilots/${pilot}?at=1`);
    await page.getByText('At the instant you are reading, nobody had registered it.').waitFor();
    await page.goto(`${product.url}/pilots/nowhere`);
    await page.getByText('No pilot has this id').waitFor();
  });

  it('prints what is on screen, without the frame, and says where it is from on every sheet', async () => {
    const page = await come();
    await page.goto(`${product.url}/portfolio`);
    await page.getByRole('table', { name: 'Pilots' }).getByText('Claims triage').waitFor();
    await page.evaluate(
      "addEventListener('beforeprint', () => { window.onPaper = getComputedStyle(document.documentElement).getPropertyValue('--gh-sheet-from'); })",
    );
    const sheets = await page.pdf({ preferCSSPageSize: true });
    expect(sheets.length).toBeGreaterThan(5_000);
    expect(await page.evaluate<string>('window.onPaper')).toMatch(/^"Gatehouse, log \d+/);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation', { name: 'Main', exact: true }).isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Register a pilot' }).isVisible()).toBe(false);
    expect(await page.getByText('Claims triage').first().isVisible()).toBe(true);
  });
});

let product: Product;
let browser: Browser;
let pilot = '';
const visitors = visitorsOfATest();

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const client = await clientWith(product, 'programme_office');
  const words = { name: 'Claims triage', purpose: 'Sorts claims', unit: 'Claims' };
  const registered = await client.send('registerPilot', words);
  if (registered.__typename !== 'Accepted') throw new Error(registered.reason);
  pilot = registered.id;
  await caughtUp(operatorOf(product));
}, 60_000);
afterAll(async () => {
  await browser.close();
  await product.stop();
});

async function come(options: Parameters<Browser['newContext']>[0] = {}): Promise<Visitor> {
  const visitor = await enter(browser, { url: product.url, as: office, ...options });
  visitors.push(visitor);
  return visitor;
}

const field = (page: Page) => page.getByRole('combobox', { name: 'Find or do' });

/** Links inside the product that would leave the instant that is read. */
const leaving = async (page: Page): Promise<string[]> => {
  const addresses = await page.evaluate<string[]>(
    "[...document.querySelectorAll('a[href]')].map(({ href }) => href)",
  );
  return addresses.filter((address) => {
    const { origin, pathname, searchParams, hash } = new URL(address);
    const isScreen = origin === product.url && !pathname.startsWith('/api/') && hash === '';
    return isScreen && Number(searchParams.get('at')) !== 3;
  });
};
