import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { browserPath } from '../browser.mjs';
import { median, onDisk, print } from './measure';
import { numberFrom } from './simulator/number-from';
import { ServedPortfolio } from './simulator/served-portfolio';

// The first load in a cold browser, and the table of 10,000 pilots: what comes over the wire, when the first row is
// there, how long the page is deaf while it scrolls, and what Lighthouse says of the portfolio.

const pilots = numberFrom('pilots', 10_000);
const events = numberFrom('events', 60_000);
const rounds = numberFrom('rounds', 5);
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

await onDisk(async (folder) => {
  const served = await ServedPortfolio.start(folder, { events, pilots });
  const port = 9_333;
  const browser = await chromium.launch({
    executablePath: browserPath() ?? '',
    args: [...flags, `--remote-debugging-port=${port}`],
  });
  const fresh = () =>
    freshContext(served, () => browser.newContext({ viewport: { width: 1440, height: 900 } }));

  const first = await fresh();
  print('web', 'first_route_kb_gz', await scriptsOf(await first.newPage(), served.address));
  await first.close();

  const firstRows: number[] = [];
  const longTasks: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const context = await fresh();
    const page = await context.newPage();
    firstRows.push(await firstRowOf(page, served.address));
    longTasks.push(await longestTaskOf(page));
    await context.close();
  }
  print('web', 'first_row_ms', median(firstRows));
  print('web', 'long_task_ms', Math.max(...longTasks));
  for (const [name, score] of Object.entries(
    await lighthouse(`${served.address}/portfolio`, served.session, port),
  ))
    print('web', name, score);
  await browser.close();
  await served.stop();
});

/** A browser that has never been here, signed in. */
async function freshContext(
  { address, session }: ServedPortfolio,
  open: () => Promise<BrowserContext>,
): Promise<BrowserContext> {
  const context = await open();
  const [name = '', value = ''] = session.split('=');
  await context.addCookies([{ name, value, url: address }]);
  return context;
}

/** Kilobytes of script and style that the first route brings into an empty cache, each compressed with gzip. */
async function scriptsOf(page: Page, address: string): Promise<number> {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (['script', 'stylesheet'].includes(response.request().resourceType())) bodies.push(response.body());
  });
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 9 }).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1_000;
}

/** Milliseconds from the navigation's start to the first row, by the page's own clock. */
async function firstRowOf(page: Page, address: string): Promise<number> {
  await page.addInitScript(`
    new MutationObserver((_, observer) => {
      if (!document.querySelector('a[href*="/pilots/"]')) return;
      globalThis.firstRow = performance.now();
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  `);
  await page.goto(`${address}/portfolio`);
  await page.locator('a[href*="/pilots/"]').first().waitFor();
  return Number(await page.evaluate('firstRow'));
}

/** The longest stretch in which the page answers nobody while somebody scrolls through all of it. */
async function longestTaskOf(page: Page): Promise<number> {
  // As text: the types here are Node's, which knows no such entries.
  await page.evaluate(`
    globalThis.longTasks = [];
    new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration)))
      .observe({ type: 'longtask' });
  `);
  await page.mouse.move(700, 500);
  for (let step = 0; step < 60; step++) {
    await page.mouse.wheel(0, 2_000);
    await page.waitForTimeout(30);
  }
  await page.waitForTimeout(500);
  return Number(await page.evaluate('Math.max(0, ...longTasks)'));
}

type Lighthouse = (
  url: string,
  flags: object,
) => Promise<{ lhr: { categories: Record<string, { score: number | null }> } } | undefined>;

/** Scores of 100, and the lowest of them; as a desktop without throttling, for the machine is slow enough. */
async function lighthouse(url: string, cookie: string, port: number): Promise<Record<string, number>> {
  const home = resolve('tools/lighthouse');
  if (!existsSync(`${home}/node_modules/lighthouse`))
    spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: home, stdio: 'inherit' });
  const module: unknown = await import(pathToFileURL(`${home}/node_modules/lighthouse/core/index.js`).href);
  const run = (module as { default: Lighthouse }).default; // as its documentation says
  const found = await run(url, {
    port,
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility', 'best-practices'],
    formFactor: 'desktop',
    screenEmulation: { disabled: true },
    throttlingMethod: 'provided',
    extraHeaders: { cookie },
  });
  const scores = Object.entries(found?.lhr.categories ?? {}).map(
    ([name, { score }]) => [`lighthouse_${name}`, (score ?? 0) * 100] as const,
  );
  return { lighthouse: Math.min(...scores.map(([, score]) => score)), ...Object.fromEntries(scores) };
}
