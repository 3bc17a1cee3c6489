import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { browserPath } from '../../../tools/browser.mjs';

/** What a headless browser may not do on a machine without a network of its own. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const openBrowser = async (): Promise<Browser> => {
  const executablePath = browserPath();
  if (!executablePath) throw new Error('There is no Chromium. Run: npm test, which installs it.');
  return chromium.launch({ executablePath, headless: true, args: flags });
};

export type Visitor = Page & { problems: string[] };

/**
 * Somebody at a computer of their own, signed in and where they wanted to go; `problems` collects what the page's
 * console complains of.
 */
export const enter = async (
  browser: Browser,
  {
    url,
    as,
    to = '/portfolio',
    ...options
  }: { url: string; as: string; to?: string } & BrowserContextOptions,
): Promise<Visitor> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  // Twice what the slowest step takes on a busy machine; a step that hangs should say so soon.
  context.setDefaultTimeout(15_000);
  const page = Object.assign(await context.newPage(), { problems: [] as string[] });
  page.on('pageerror', (error) => page.problems.push(error.message));
  page.on('console', (message) => {
    // Being refused (not signed in yet, a file that is none) is an answer; the browser reports it all the same.
    const isAnswer = /the server responded with a status of 4\d\d/.test(message.text());
    if (message.type() === 'error' && !isAnswer) page.problems.push(message.text());
  });
  await page.goto(`${url}/sign-in?to=${encodeURIComponent(to)}`);
  await page.getByRole('radio', { name: as }).check();
  await page.getByRole('button', { name: `Enter as ${as}` }).click();
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
};
