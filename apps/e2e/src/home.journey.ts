import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from './accessibility';
import { caughtUp, clientFor, operatorOf, type Client } from './api-client';
import { enter, openBrowser, type Visitor } from './browser';
import { startProduct, type Product } from './product';
import { visitorsOfATest } from './visitors';

const office = 'Marguerite Okafor';
const owner = 'Caroline Mbeki';
const pilotName = 'Mail Automation Services';

/** What needs whom, from the offer to the answer; each step stands on the one before. */
describe('a Home for each person', () => {
  it('opens on what needs the person: for the office a pilot that nobody owns', async () => {
    const page = await come(office);
    await page.getByRole('heading', { level: 1, name: '3 things need you' }).waitFor();
    await group(page, 'Orphaned pilots').getByRole('link', { name: pilotName, exact: true }).waitFor();
    expect(await countIn(page)).toBe('3');
    await expectAccessible(page);
  });

  it('shows an offer to the person named without reload, and whom it waits on to the office', async () => {
    const [asking, asked] = [await come(office), await come(owner)];
    await asked.getByRole('heading', { level: 1, name: 'Nothing needs you' }).waitFor();
    await expectAccessible(asked);

    await asking.getByRole('link', { name: `Offer ownership: ${pilotName}` }).click();
    await asking.getByRole('combobox', { name: 'Offer it to' }).fill(owner);
    await asking.getByRole('option', { name: owner }).click();
    await asking.getByRole('button', { name: `Offer it to ${owner}` }).click();

    await asked.getByRole('heading', { level: 1, name: 'One thing needs you' }).waitFor();
    await asked.getByText('It is a decision, and yours alone.').waitFor();
    expect(await countIn(asked)).toBe('1');
    // The other one is of the role that came with signing up.
    await asked.getByRole('button', { name: 'Notifications, 2 unread' }).waitFor();
    await asking.goto(product.url);
    await group(asking, 'Orphaned pilots').getByText(`Offered to ${owner}, not yet accepted`).waitFor();
    await expectAccessible(asked);
  }, 60_000);

  it('takes her from the line to the answer, and the line goes from both Homes', async () => {
    const [asking, asked] = [await come(office), await come(owner)];
    await group(asking, 'Orphaned pilots').getByText(`Offered to ${owner}`).waitFor();

    await asked.getByRole('link', { name: `Accept ownership: ${pilotName}` }).click();
    await asked.getByRole('dialog').getByRole('button', { name: 'Accept ownership' }).click();
    await asked.getByText('Accepted on').waitFor();
    await asked.keyboard.press('g');
    await asked.keyboard.press('h');
    // What she accepted brings what she owes: its contract, and how its conditions differ.
    await group(asked, 'Yours to write').getByRole('listitem').first().waitFor();
    expect(await asked.getByText('Decisions waiting').count()).toBe(0);

    await asking.getByText(`Offered to ${owner}`).waitFor({ state: 'detached' });
    await asking.getByRole('heading', { level: 1, name: '2 things need you' }).waitFor();
    expect(await countIn(asking)).toBe('2');
  }, 60_000);

  it('tells the office of it behind the bell, and opens the pilot from there', async () => {
    const page = await come(office);
    await page.getByRole('button', { name: 'Notifications, 2 unread' }).click();
    await expectAccessible(page);
    await page.getByRole('link', { name: new RegExp(`${owner} accepted ownership`) }).click();
    await page.waitForURL(/\/pilots\//);
    await page.getByRole('button', { name: 'Notifications, 1 unread' }).waitFor();
  });

  it('tells people what they chose to be told', async () => {
    const page = await come(owner, { to: '/settings/notifications' });
    const notes = page.getByRole('checkbox', { name: /adds a note/ });
    await notes.check();
    await expectAccessible(page);
    await page.reload();
    await notes.waitFor();
    expect(await notes.isChecked()).toBe(true);
  });

  it('says what waited then, where nothing can be done about it', async () => {
    const page = await come(office);
    await page.goto(`${product.url}/?asOf=${encodeURIComponent(beforeTheOffer)}`);
    await page.getByRole('heading', { level: 1, name: '3 things needed you' }).waitFor();
    expect(await page.getByRole('link', { name: /^Offer ownership/ }).count()).toBe(0);
    await expectAccessible(page);
  });

  it('works in a pocket: 390 px wide, with the count in the bar', async () => {
    const page = await come(office, { viewport: { width: 390, height: 844 } });
    await page
      .getByRole('navigation', { name: 'Main, phone' })
      .getByRole('link', { name: 'Home, 2' })
      .waitFor();
    expect(
      await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    ).toBe(0);
    await expectAccessible(page);
  });
});

let product: Product;
let browser: Browser;
let beforeTheOffer = '';
const visitors = visitorsOfATest();

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const client = await clientFor(product, 'head-of-programme');
  await register(client);
  await caughtUp(operatorOf(product));
  beforeTheOffer = new Date().toISOString();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await product.stop();
});

async function register(client: Client): Promise<void> {
  const pilot = { name: pilotName, purpose: 'Sorts what comes in by post', unit: 'Claims' };
  const outcome = await client.send('registerPilot', pilot);
  expect(outcome).toMatchObject({ __typename: 'Accepted' });
}

async function come(as: string, options: Partial<Parameters<typeof enter>[1]> = {}): Promise<Visitor> {
  const visitor = await enter(browser, { url: product.url, as, to: '/', ...options });
  visitors.push(visitor);
  return visitor;
}

const group = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** What the navigation says beside Home. */
const countIn = async (page: Page): Promise<string> => {
  const home = page
    .getByRole('navigation', { name: 'Main', exact: true })
    .getByRole('link', { name: /^Home/ });
  return /\d+/.exec((await home.getAttribute('aria-label')) ?? '')?.[0] ?? '';
};
