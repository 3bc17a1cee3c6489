import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { enter, openBrowser, type Visitor } from './browser';
import { inventoryOf2025 } from './inventory';
import { startProduct } from './product';

/** Pictures of the screens for the README and for whoever reviews them: light, dark and narrow. */
const folder = 'docs/screenshots';
const office = 'Marguerite Okafor';

await mkdir(folder, { recursive: true });
const [product, browser] = await Promise.all([startProduct(), openBrowser()]);
try {
  const visitor = await enter(browser, { url: product.url, as: office });
  await importInventory(visitor);
  const pilot = await askForAnOwner(visitor);
  await pictures(visitor, pilot, '');
  await pictures(await enter(browser, { url: product.url, as: office, colorScheme: 'dark' }), pilot, '-dark');
  const viewport = { width: 390, height: 844 };
  await pictures(await enter(browser, { url: product.url, as: office, viewport }), pilot, '-narrow');
} finally {
  await browser.close();
  await product.stop();
}

async function importInventory(page: Visitor): Promise<void> {
  const { file } = await inventoryOf2025();
  await page.goto(`${product.url}/import`);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Check the rows' }).waitFor();
  await take(page, 'import-map');
  await page.getByRole('button', { name: 'Check the rows' }).click();
  const start = page.getByRole('button', { name: /^Import [\d,]+ pilots$/ });
  await start.waitFor();
  await take(page, 'import-check');
  await start.click();
  await page.getByRole('link', { name: 'Open the portfolio' }).waitFor({ timeout: 60_000 });
  await take(page, 'import-result');
}

/** Something to tell: a sponsor, a tier and an offer. Answers the pilot's address. */
async function askForAnOwner(page: Visitor): Promise<string> {
  await page.goto(`${product.url}/portfolio?search=document+classif`);
  await page.getByRole('table', { name: 'Pilots' }).getByRole('row').nth(1).click();
  await page.getByRole('button', { name: 'Offer ownership' }).click();
  await page.getByRole('combobox', { name: 'Offer it to' }).fill('Caroline Mbeki');
  await page.getByRole('option', { name: 'Caroline Mbeki' }).click();
  await take(page, 'offer-ownership');
  await page.getByRole('button', { name: 'Offer it to Caroline Mbeki' }).click();
  await page.getByText('Offered to Caroline Mbeki').waitFor();
  return page.url();
}

async function pictures(page: Visitor, pilot: string, suffix: string): Promise<void> {
  const addresses = {
    portfolio: `${product.url}/portfolio`,
    board: `${product.url}/portfolio?view=board`,
    past: `${product.url}/portfolio?asOf=2023-06-30T12:00:00.000Z`,
    pilot,
    'pilot-history': `${pilot}/history`,
    import: `${product.url}/import`,
    people: `${product.url}/settings/people`,
    'sign-in': `${product.url}/sign-in`,
  };
  for (const [name, address] of Object.entries(addresses)) {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await take(page, `${name}${suffix}`);
  }
}

async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => undefined);
  // Popovers take 180 ms to settle, a row that changed keeps its tint for two seconds.
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
