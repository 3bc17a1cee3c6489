import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { enter, openBrowser, type Visitor } from './browser';
import { inventoryOf2025 } from './inventory';
import { startProduct, type Product } from './product';

/** Pictures of the screens for the README and for whoever reviews them: light, dark and narrow. */
const folder = 'docs/screenshots';
const [office, owner, administrator] = ['Marguerite Okafor', 'Caroline Mbeki', 'Priya Raman'];
const secretary = 'Samir Haddad';

await mkdir(folder, { recursive: true });
const browser = await openBrowser();
try {
  await withProduct({ GATEHOUSE_DEMO: '1' }, (product) => demonstration(product, browser));
  await withProduct({ GATEHOUSE_DEMO: 'people' }, async (product) =>
    importing(product, await enter(browser, { url: product.url, as: office })),
  );
  await withProduct({ GATEHOUSE_DEMO: '0' }, async ({ url }) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(url);
    await take(page, 'first-run');
  });
} finally {
  await browser.close();
}

async function withProduct(
  environment: Record<string, string>,
  work: (product: Product) => Promise<void>,
): Promise<void> {
  const product = await startProduct(environment);
  await work(product).finally(() => product.stop());
}

async function demonstration({ url }: Product, open: Browser): Promise<void> {
  const ways = (await (await fetch(`${url}/auth/ways`)).json()) as { stories: Record<string, string> };
  const { withoutOwner = '', voidedContract = '', didEverythingRight = '', nextMeeting = '' } = ways.stories;
  const screens: readonly (readonly [name: string, as: string, address: string])[] = [
    ['home', office, '/'],
    ['home-of-an-owner', owner, '/'],
    ['portfolio', office, '/portfolio'],
    ['board', office, '/portfolio?view=board'],
    ['past', office, '/portfolio?asOf=2026-03-31T12:00:00.000Z'],
    ['pilot', office, `/pilots/${withoutOwner}`],
    ['pilot-history', office, `/pilots/${withoutOwner}/history`],
    ['pilot-about', office, `/pilots/${didEverythingRight}/about`],
    ['conditions', office, `/pilots/${didEverythingRight}/conditions`],
    ['contract', owner, `/pilots/${voidedContract}/contract`],
    ['contract-compared', owner, `/pilots/${voidedContract}/contract/compare/2/3`],
    ['gate', owner, `/pilots/${didEverythingRight}/reviews`],
    ['evidence', owner, `/pilots/${didEverythingRight}/evidence`],
    ['boards', office, '/boards'],
    ['meeting', office, `/meetings/${nextMeeting}`],
    ['room', secretary, `/meetings/${nextMeeting}/room`],
    ['decisions', office, '/decisions'],
    ['actions', office, '/actions'],
    ['policies', office, '/policies'],
    ['people', administrator, '/settings/people'],
    ['notifications', office, '/settings/notifications'],
    ['sign-in', office, '/sign-in'],
  ];
  const viewport = { width: 390, height: 844 };
  const looks = [
    ['', {}],
    ['-dark', { colorScheme: 'dark' }],
    ['-narrow', { viewport }],
  ] as const;
  for (const [suffix, options] of looks) {
    const visitors = new Map<string, Visitor>();
    for (const [name, as, address] of screens) {
      const page = visitors.get(as) ?? (await enter(open, { url, as, ...options }));
      visitors.set(as, page);
      await page.goto(url + address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await take(page, name + suffix);
    }
    const [page] = visitors.values();
    if (page && suffix !== '-narrow') await palette(page, url, suffix);
  }
}

async function palette(page: Page, url: string, suffix: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('clams');
  await page.waitForTimeout(600);
  await take(page, `find-or-do${suffix}`);
}

async function importing({ url }: Product, page: Visitor): Promise<void> {
  const { file } = await inventoryOf2025();
  await page.goto(`${url}/import`);
  await take(page, 'import');
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

async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => undefined);
  // Popovers take 180 ms to settle, a row that changed keeps its tint for two seconds.
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
