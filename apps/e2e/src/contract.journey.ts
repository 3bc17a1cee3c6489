import { clauseTitles, fieldNamed, questionOf, answersIn, type ClauseName } from '@gatehouse/pilots-domain';
import { wholeClauses } from '@gatehouse/pilots-domain/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from './accessibility';
import { caughtUp, clientFor } from './api-client';
import { enter, openBrowser, type Visitor } from './browser';
import { startProduct, type Product } from './product';
import { visitorsOfATest } from './visitors';

const owner = 'Caroline Mbeki';
const sponsor = 'Leland Brooks';
const assurance = 'Hannah Lindqvist';

/** Three people, three computers, one contract: nobody reloads a page. */
describe('a decision contract', () => {
  it('is written, submitted and signed by three people, and in force on every open page', async () => {
    const [writing, paying, checking] = await Promise.all([come(owner), come(sponsor), come(assurance)]);
    await Promise.all([writing, paying, checking].map((page) => page.goto(`${address}/contract`)));

    // An empty page says why, and who may begin.
    await writing.getByRole('heading', { name: 'No decision contract yet' }).waitFor();
    await checking.getByText('The owner, the sponsor and the programme office write the contract.').waitFor();
    await expectAccessible(writing);
    await writing.getByRole('button', { name: 'Start from a blank page' }).click();

    // What one of them writes, the others read.
    await paying.getByRole('heading', { name: 'Draft of version 1' }).waitFor();
    await answers(writing, 'decision');
    await paying.getByText(wholeClauses.decision).waitFor();
    await answers(paying, 'whoActs');
    await writing.getByText(wholeClauses.whoActs).waitFor();
    await writes(writing, 'moment', 'goodEnough', 'toleratedErrors', 'escalation');
    await writes(writing, 'override', 'authority', 'incentive', 'process');
    await expectAccessible(writing);

    await writing.getByRole('button', { name: 'Submit version 1' }).click();
    const submitting = writing.getByRole('dialog');
    await submitting.getByText('This is the first version.').waitFor();
    await submitting.getByRole('button', { name: 'Submit version 1' }).click();

    for (const [page, role, name] of [
      [writing, 'owner', owner],
      [paying, 'sponsor', sponsor],
      [checking, 'assurance', assurance],
    ] as const)
      await signs(page, { role, name, version: 1 });
    for (const page of [writing, paying, checking])
      await page.getByText('Version 1 is in force and sealed').waitFor();
    await expectAccessible(checking);
  }, 120_000);

  it('loses its signatures to a material change, in front of whoever is about to sign', async () => {
    const [writing, paying, checking] = await Promise.all([come(owner), come(sponsor), come(assurance)]);
    await Promise.all([writing, paying, checking].map((page) => page.goto(`${address}/contract`)));
    await changesTheLimit(writing, '0.4 %');
    await submits(writing, { version: 2, says: 'This is a material change: tolerated errors.' });
    for (const page of [writing, paying, checking]) {
      await page.getByText('Version 2 is sealed and waits for 3 signatures').waitFor();
      await page.getByText('it voided three signatures on v1').waitFor();
    }

    // Assurance is about to sign version 2 when version 3 arrives.
    await checking.getByRole('button', { name: 'Sign as assurance' }).click();
    await checking
      .getByRole('dialog')
      .getByLabel(/Type your name/)
      .fill(assurance);
    await changesTheLimit(writing, '0.2 %');
    await submits(writing, { version: 3, says: 'Nobody had signed the version before' });
    const dialog = checking.getByRole('dialog');
    await dialog.getByText(/Version 2 was replaced by version 3 at/).waitFor();
    expect(await dialog.getByRole('button', { name: 'Sign version 2' }).isDisabled()).toBe(true);
    expect(await dialog.getByLabel(/Type your name/).inputValue()).toBe(assurance);
    await expectAccessible(checking);
    await dialog.getByRole('link', { name: 'Read what changed' }).click();
    await checking.getByRole('region', { name: 'Tolerated errors' }).first().waitFor();
    await expectAccessible(checking);
    await checking.getByRole('link', { name: 'Contract', exact: true }).click();

    for (const [page, role, name] of [
      [checking, 'assurance', assurance],
      [paying, 'sponsor', sponsor],
      [writing, 'owner', owner],
    ] as const)
      await signs(page, { role, name, version: 3 });
    for (const page of [writing, paying, checking])
      await page.getByText('Version 3 is in force and sealed').waitFor();
  }, 120_000);

  it('is read in the past as it was then, and in a pocket', async () => {
    const page = await come(sponsor, { viewport: { width: 390, height: 844 } });
    for (const part of ['', '/compare/1/3', '/v/1']) {
      await page.goto(`${address}/contract${part}`);
      await page.getByText(wholeClauses.toleratedErrors[0]!.scenario).first().waitFor();
      expect(await overflow(page)).toBe(0);
      await expectAccessible(page);
    }
    await page.goto(`${address}/contract?asOf=2020-01-01T12:00:00.000Z`);
    await page.getByText('This pilot was not there yet').waitFor();
  }, 60_000);
});

let product: Product;
let browser: Browser;
let address = '';
const visitors = visitorsOfATest();

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const office = await clientFor(product, 'head-of-programme');
  const mine = await clientFor(product, 'owner-claims');
  const words = {
    name: 'Document Classifier',
    purpose: 'Sorts each document into its type.',
    unit: 'Claims',
  };
  const registered = await office.send('registerPilot', words);
  if (registered.__typename !== 'Accepted') throw new Error(registered.reason);
  const pilotId = registered.id;
  await office.send('nameSponsor', { pilotId, person: 'sponsor' });
  await office.send('offerOwnership', { pilotId, to: 'owner-claims' });
  await mine.send('acceptOwnership', { pilotId });
  await caughtUp(office);
  address = `${product.url}/pilots/${pilotId}`;
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

async function writes(page: Page, ...clauses: ClauseName[]): Promise<void> {
  for (const clause of clauses) await answers(page, clause);
}

/** Opens a clause, answers each of its questions, and saves it. */
async function answers(page: Page, clause: ClauseName): Promise<void> {
  await page.getByRole('button', { name: `Write ${clauseTitles[clause]}`, exact: true }).click();
  const form = page.getByRole('form', { name: clauseTitles[clause], exact: true });
  await form.waitFor();
  for (const { path, text } of answersIn(wholeClauses).filter((answer) => answer.clause === clause)) {
    const [, index] = /\.(\d+)\./.exec(path) ?? [];
    const line = index === undefined ? form : form.getByRole('group').nth(Number(index));
    if (index !== undefined && !(await line.isVisible()))
      await form.getByRole('button', { name: /^(Name the first|Name another|Add a) / }).click();
    await line.getByLabel(questionOf(fieldNamed(path)!), { exact: true }).fill(text);
  }
  await form.getByRole('button', { name: 'Save this clause' }).click();
  await form.waitFor({ state: 'detached' });
}

async function changesTheLimit(page: Page, limit: string): Promise<void> {
  await page.getByRole('button', { name: 'Propose a change' }).click();
  await page.getByRole('button', { name: `Write ${clauseTitles.toleratedErrors}` }).click();
  const form = page.getByRole('form', { name: clauseTitles.toleratedErrors });
  await form.getByLabel('Limit', { exact: true }).fill(limit);
  await form.getByRole('button', { name: 'Save this clause' }).click();
  await form.waitFor({ state: 'detached' });
}

async function submits(page: Page, { version, says }: { version: number; says: string }): Promise<void> {
  await page.getByRole('button', { name: `Submit version ${version}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(says).waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: `Submit version ${version}` }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function signs(
  page: Page,
  { role, name, version }: { role: string; name: string; version: number },
): Promise<void> {
  await page.getByRole('button', { name: `Sign as ${role}` }).click();
  const dialog = page.getByRole('dialog');
  const act = dialog.getByRole('button', { name: `Sign version ${version}` });
  await dialog.getByLabel(/Type your name/).fill('Somebody Else');
  expect(await act.isDisabled()).toBe(true);
  await dialog.getByLabel(/Type your name/).fill(name);
  await act.click();
  await dialog.waitFor({ state: 'detached' });
}

/** How many pixels the page is wider than its window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
