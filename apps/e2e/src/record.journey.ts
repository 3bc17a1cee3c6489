import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from './accessibility';
import { caughtUp, operatorOf, type Outcome } from './api-client';
import { enter, openBrowser, type Visitor } from './browser';
import { startProduct, type Product } from './product';
import { visitorsOfATest } from './visitors';

const [office, owner, sponsor] = ['Marguerite Okafor', 'Caroline Mbeki', 'Leland Brooks'];

/** What happens to a pilot between its registration and its end, with three people at three screens. */
describe('the record of a pilot', () => {
  it('declares how the pilot differs from production, while a colleague watches', async () => {
    const [page, watching] = await Promise.all([at(owner, '/conditions'), at(office, '/conditions')]);
    await watching.getByText('Nobody has said how the pilot differs from production').waitFor();
    await page.getByRole('button', { name: 'Declare the conditions' }).click();
    await page.getByRole('textbox', { name: 'Volume: in the pilot' }).fill('40 claims a day');
    await page.getByRole('textbox', { name: 'Volume: in production' }).fill('14,200 a day');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Declare one condition' }).click();
    await watching.getByText('14,200 a day').waitFor();
    await watching.getByText('nobody has said', { exact: true }).waitFor();
    await expectAccessible(watching);
  });

  it('proves what it says by evidence: filed by its owner, superseded, kept unchanged', async () => {
    const [page, watching] = await Promise.all([at(owner, '/evidence'), at(office, '/evidence')]);
    await watching.getByText('No evidence is filed').waitFor();
    const file = async (title: string, content: string) => {
      await page.getByRole('button', { name: 'File evidence' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Kind').selectOption('evaluation');
      await dialog.getByLabel('What it is').fill(title);
      await dialog.getByLabel('File', { exact: true }).setInputFiles({
        ...{ name: 'findings.csv', mimeType: 'text/csv', buffer: Buffer.from(content) },
      });
      await dialog.getByText('findings.csv').waitFor();
      return dialog;
    };
    const first = await file('Test of May', 'a,b\n1,2\n');
    await expectAccessible(page);
    await first.getByRole('button', { name: 'File the evidence' }).click();
    await watching.getByRole('link', { name: 'Test of May' }).waitFor();

    const second = await file('Test of June', 'a,b\n3,4\n');
    await second.getByLabel('Takes the place of').selectOption({ index: 1 });
    await second.getByRole('button', { name: 'File the evidence' }).click();
    await watching
      .getByRole('list', { name: 'Evidence that counts no more' })
      .getByText('superseded')
      .waitFor();
    await expectAccessible(watching);

    await watching.getByRole('link', { name: 'Test of June' }).click();
    await watching.getByText('What proves that it is unchanged').waitFor();
    await expectAccessible(watching);
    const [download] = await Promise.all([
      watching.waitForEvent('download'),
      watching.getByRole('link', { name: 'Download the file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('findings.csv');
    expect(await readFile(await download.path(), 'utf8')).toBe('a,b\n3,4\n');
  });

  it('is stopped by its owner in an emergency and started again by somebody else', async () => {
    const [stopping, lifting] = await Promise.all([at(owner), at(sponsor)]);
    await stopping.getByRole('button', { name: 'Emergency stop' }).click();
    await stopping.getByRole('textbox', { name: 'What happened?' }).fill('It paid a claim twice.');
    await stopping.getByRole('button', { name: 'Stop the pilot' }).click();
    await lifting.getByText(`Stopped in an emergency by ${owner}.`).waitFor();
    await expectAccessible(lifting);
    await stopping.getByText('Whoever stopped a pilot does not start it again.').first().waitFor();

    await lifting.getByRole('button', { name: 'Lift the stop' }).click();
    await lifting.getByRole('textbox', { name: 'Why is it safe again?' }).fill('The queue is drained.');
    await lifting.getByRole('dialog').getByRole('button', { name: 'Lift the stop' }).click();
    await stopping.getByText(`Stopped in an emergency by ${owner}.`).waitFor({ state: 'detached' });
    await stopping.getByText('The queue is drained.').first().waitFor();
  });

  it('is suggested as a duplicate by its words, and declared one by a person', async () => {
    const page = await at(office, '/about');
    await page.getByRole('link', { name: 'Sorting claims' }).waitFor();
    await page.getByRole('button', { name: 'It is a duplicate' }).click();
    await page.getByRole('textbox', { name: 'On what basis?' }).fill('The same queue, the same model.');
    await page.getByRole('button', { name: 'Declare the duplicate' }).click();
    await page.getByText('duplicate of it', { exact: true }).waitFor();
    await expectAccessible(page);
  });

  it('is handed on by the office, and its clock runs again', async () => {
    const page = await at(office);
    await choose(page, 'Reassign ownership');
    await page.getByRole('combobox', { name: 'Offer it to' }).fill('Daniel');
    await page.getByRole('option', { name: 'Daniel Reyes' }).click();
    await page.getByRole('textbox', { name: 'Why is it reassigned?' }).fill('Caroline is on leave.');
    await page.getByRole('button', { name: 'Offer it to Daniel Reyes' }).click();
    await page.getByText('Offered to Daniel Reyes, not yet accepted.').waitFor();
  });

  it('is killed with its lessons, which stay where everybody sees them', async () => {
    const [page, watching] = await Promise.all([at(office), at(sponsor)]);
    await choose(page, 'Kill the pilot');
    await page
      .getByRole('combobox', { name: 'Reason' })
      .selectOption({ label: 'Another pilot does the same' });
    await page.getByRole('textbox', { name: 'What was seen' }).fill('Two teams sorted one queue.');
    await page.getByRole('textbox', { name: 'Lessons' }).fill('Search the portfolio before you begin.');
    await page.getByRole('textbox', { name: /Money freed/ }).fill('640,000');
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Kill the pilot' }).click();
    await watching.getByText('“Search the portfolio before you begin.”').waitFor();
    await watching.getByText('It frees $640,000 in twelve months.').waitFor();
    await expectAccessible(watching);
    expect(await watching.getByRole('button', { name: 'Emergency stop' }).count()).toBe(0);
  });

  it('works in a pocket: 390 px wide without sideways scrolling', async () => {
    for (const part of ['', '/conditions', '/about']) {
      const page = await at(office, part, { viewport: { width: 390, height: 844 } });
      expect(
        await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
      ).toBe(0);
      await expectAccessible(page);
    }
  });
});

let product: Product;
let browser: Browser;
let pilotId = '';
const visitors = visitorsOfATest();

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const office = operatorOf(product);
  const register = async (name: string, purpose: string) =>
    accepted(await office.send('registerPilot', { name, purpose, unit: 'Claims' }));
  await register('Sorting claims', 'Sorts incoming claims by kind before anybody reads them');
  pilotId = await register('Claims triage', 'Sort incoming claims by kind before a person reads them');
  accepted(await office.send('nameSponsor', { pilotId, person: 'sponsor' }));
  accepted(await office.send('offerOwnership', { pilotId, to: 'owner-claims' }));
  await caughtUp(office);
  const page = await at(owner);
  await page.getByRole('button', { name: 'Accept ownership' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Accept ownership' }).click();
  await page.getByText('Accepted on').waitFor();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await product.stop();
});

/** Somebody who has opened the pilot, or a part of it. */
async function at(
  as: string,
  part = '',
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Visitor> {
  const visitor = await enter(browser, { url: product.url, as, ...options });
  visitors.push(visitor);
  await visitor.goto(`${product.url}/pilots/${pilotId}${part}`);
  await visitor.getByRole('heading', { level: 1, name: 'Claims triage' }).waitFor();
  return visitor;
}

async function choose(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: 'More to do' }).click();
  await page.getByRole('button', { name: act }).click();
}

function accepted(outcome: Outcome): string {
  if (outcome.__typename === 'Refused') throw new Error(outcome.reason);
  return outcome.id;
}
