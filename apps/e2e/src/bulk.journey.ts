import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from './accessibility';
import { caughtUp, clientFor, clientWith, type Client, type Outcome } from './api-client';
import { enter, openBrowser, type Visitor } from './browser';
import { startProduct, type Product } from './product';
import { visitorsOfATest } from './visitors';

const office = 'Marguerite Okafor';
const owner = 'Caroline Mbeki';
/** One of them has an owner already. */
const names = { free: 'Zebra letters', owned: 'Zebra triage', other: 'Zebra voices' };

describe('several pilots at once', () => {
  it('are offered to one person: two are, one is refused with its reason, and a colleague’s screen follows', async () => {
    const watching = await come('Eun-ji Baek', '/portfolio?search=zebra&columns=name,owner');
    await rowOf(watching, names.free).waitFor();
    const asking = await come(office, '/portfolio?search=zebra');
    for (const name of Object.values(names))
      await asking.getByRole('checkbox', { name: `Choose ${name}` }).click();
    await asking.getByText('3 pilots chosen').waitFor();
    await expectAccessible(asking);

    await asking.getByRole('button', { name: 'Offer ownership' }).click();
    const dialog = asking.getByRole('dialog', { name: 'Offer ownership' });
    await dialog.getByRole('combobox', { name: 'Offer them to' }).fill(owner);
    await dialog.getByRole('option', { name: owner }).click();
    await dialog
      .getByText(`${office} offers ownership of 3 pilots to ${owner}: 3 events, one for each.`)
      .waitFor();
    await expectAccessible(asking);
    await dialog.getByRole('button', { name: `Offer 3 pilots to ${owner}` }).click();

    await dialog.getByText('2 were offered.').waitFor();
    await dialog.getByText('1 was refused:').waitFor();
    await dialog.getByText(/^This pilot has an owner\./).waitFor();
    expect(await dialog.getByRole('link').allInnerTexts()).toEqual([names.owned]);
    await expectAccessible(asking);

    const offered = `[title="Offered to ${owner}, not yet accepted"]`;
    await rowOf(watching, names.free).locator(offered).waitFor();
    await rowOf(watching, names.other).locator(offered).waitFor();
    expect(await rowOf(watching, names.owned).locator(offered).count()).toBe(0);

    await dialog.getByRole('button', { name: 'Done' }).click();
    await asking.getByText('1 pilot chosen').waitFor();
    await asking.keyboard.press('Escape');
    await asking.getByText('3 pilots', { exact: true }).waitFor();
  }, 60_000);

  it('are chosen by keyboard alone', async () => {
    const page = await come(office, '/portfolio?search=zebra');
    await rowOf(page, names.free).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByText('1 pilot chosen').waitFor();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('3 pilots chosen').waitFor();
    await page.keyboard.press('Shift+ArrowUp');
    await page.getByText('2 pilots chosen').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('region', { name: 'Chosen pilots' }).count()).toBe(0);
  });

  it('are moved to a programme from a pocket', async () => {
    const page = await come(office, '/portfolio?search=zebra', { viewport: { width: 390, height: 844 } });
    await page.getByRole('checkbox', { name: `Choose ${names.free}` }).click();
    await page.getByRole('button', { name: 'Choose all 3 that match' }).click();
    await page.getByText('3 pilots chosen').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Move to a programme' }).click();
    const dialog = page.getByRole('dialog', { name: 'Move to a programme' });
    await dialog.getByRole('combobox', { name: 'Programme' }).fill('Zebra programme');
    await dialog.getByRole('button', { name: 'Move 3 pilots' }).click();
    await dialog.getByText('3 were moved.').waitFor();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await page.goto(`${product.url}/portfolio?programme=Zebra+programme`);
    await page.getByRole('link', { name: new RegExp(names.other) }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  it('are nothing to act on for whoever only reads', async () => {
    const reading = await come('Eun-ji Baek', '/portfolio?search=zebra');
    await reading.getByRole('checkbox', { name: `Choose ${names.free}` }).click();
    await reading.getByRole('button', { name: 'Copy names and links' }).waitFor();
    expect(await reading.getByRole('button', { name: 'Offer ownership' }).count()).toBe(0);
  });
});

let product: Product;
let browser: Browser;
const visitors = visitorsOfATest();

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const registrar = await clientWith(product, 'programme_office');
  const register = async (name: string) =>
    accepted(
      await registrar.send('registerPilot', { name, purpose: 'Reads what came in.', unit: 'Post', tags: [] }),
    );
  await register(names.free);
  await register(names.other);
  const pilotId = await register(names.owned);
  const people = await personOf(registrar, owner);
  accepted(await registrar.send('offerOwnership', { pilotId, to: people }));
  const accepting = await clientFor(product, people);
  accepted(await accepting.send('acceptOwnership', { pilotId }));
  await caughtUp(registrar);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await product.stop();
});

const rowOf = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });

async function come(
  as: string,
  address: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Visitor> {
  const visitor = await enter(browser, { url: product.url, as, to: address, ...options });
  visitors.push(visitor);
  return visitor;
}

const accepted = (outcome: Outcome): string => {
  if (outcome.__typename === 'Refused') throw new Error(outcome.reason);
  return outcome.id;
};

const personOf = async (client: Client, name: string): Promise<string> => {
  const { data } = await client.graphql('query ($name: String) { people(search: $name) { id name } }', {
    name,
  });
  const people = data!['people'] as { id: string; name: string }[];
  return people.find((one) => one.name === name)!.id;
};
