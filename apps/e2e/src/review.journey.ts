import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { expectAccessible } from './accessibility';
import { caughtUp, clientFor, type Client } from './api-client';
import { enter, openBrowser, type Visitor } from './browser';
import { said } from './meeting-world';
import { startProduct, type Product } from './product';
import { visitorsOfATest } from './visitors';

const [owner, privacy] = ['Caroline Mbeki', 'Hannah Lindqvist'];

/** From the gate as the dossier stands to a review that is ready, and what takes that away again. */
describe('the review of a gate', () => {
  it('is told criterion by criterion before anybody asks for it', async () => {
    const page = await at(owner, 'reviews');
    await page.getByText('1 of 2', { exact: true }).first().waitFor();
    await page.getByText('no evidence of kind rollback-rehearsal is filed').waitFor();
    await page.getByText('waits on Caroline Mbeki for evidence to be filed').waitFor();
    await page.getByRole('button', { name: 'Why' }).first().click();
    await page.getByText('pilot.ownerAccepted').first().waitFor();
    await expectAccessible(page);
  });

  it('is requested, scored and signed off, each seen by the other at once', async () => {
    rehearsal = await said(ownerClient.send('fileEvidence', { ...aRehearsal, title: 'Rehearsal of June' }));
    const page = await at(owner, 'reviews');
    await page.getByText('2 of 2', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Request gate review' }).click();
    await page
      .getByRole('textbox', { name: 'What do you ask the board for?' })
      .fill('Six offices until March.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Request the review' }).click();
    await page.getByRole('heading', { name: 'Gate 1 open' }).waitFor();
    address = new URL(page.url()).pathname;
    await page.getByText('waits on assurance for the sign-off “Privacy”').waitFor();
    await page.getByTitle('Gate 1: in review').waitFor();

    const assessing = await at(privacy, address.split('/').slice(3).join('/'));
    await assessing.getByRole('button', { name: 'Score' }).click();
    await assessing.getByRole('combobox', { name: 'Score, 0 to 5' }).selectOption('4');
    await assessing.getByRole('textbox', { name: 'Why?' }).fill('They ask for it.');
    await assessing.getByRole('button', { name: 'Give 4 of 5' }).click();
    await page.getByText('mean 4 of 5').waitFor();

    await assessing.getByRole('button', { name: 'Sign off' }).click();
    await assessing.getByRole('textbox', { name: 'Note' }).fill('Looked at the legal basis.');
    await expectAccessible(assessing);
    await assessing.getByRole('dialog').getByRole('button', { name: 'Sign off' }).click();
    await page.getByRole('heading', { name: 'Gate 1 ready for a board' }).waitFor();
    await page.getByText('Nobody is waited for any more.').waitFor();
  });

  it('shows who asks for one more test, and waits for the owner again', async () => {
    const [page, assessing] = await Promise.all([here(owner), here(privacy)]);
    await assessing.getByRole('button', { name: 'Ask for more' }).nth(1).click();
    await assessing.getByText('This is met already.').waitFor();
    await assessing.getByRole('textbox', { name: 'What do you need to see?' }).fill('The log of that night.');
    await assessing.getByRole('button', { name: 'Ask for it' }).click();
    await page.getByText('One more test.').waitFor();
    await page.getByRole('heading', { name: 'Gate 1 open' }).waitFor();
    await page.getByRole('button', { name: 'Supply it' }).click();
    await page.getByRole('combobox', { name: 'Evidence' }).selectOption(rehearsal);
    await page.getByRole('textbox', { name: 'How does it answer them?' }).fill('The log is its annex.');
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Supply it' }).click();
    await assessing.getByText('The log is its annex.').waitFor();
    await assessing.getByRole('heading', { name: 'Gate 1 ready for a board' }).waitFor();
  });

  it('loses its sign-off when what it is bound to moves', async () => {
    const page = await here(privacy);
    await page.getByText('Looked at the legal basis.').waitFor();
    const newer = { ...aRehearsal, title: 'Rehearsal of July', supersedes: rehearsal };
    await said(ownerClient.send('fileEvidence', newer));
    await page.getByText('Bound evidence was superseded.').waitFor();
    await page.getByText('Privacy no longer counts and is asked for again').waitFor();
    await page.getByText('Looked at the legal basis.').waitFor({ state: 'detached' });
    const about = page.getByRole('complementary', { name: 'About this review' });
    await about.getByText('Rehearsal of July').waitFor();
    await expectAccessible(page);
  });

  it('is read on a telephone', async () => {
    const page = await here(owner, { viewport: { width: 390, height: 844 } });
    await page.getByText('Bound evidence was superseded.').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await expectAccessible(page);
  });

  it('is read in the dark', async () => {
    const page = await here(owner, { colorScheme: 'dark' });
    await page.getByText('Bound evidence was superseded.').waitFor();
    await expectAccessible(page);
  });

  it('is withdrawn by its owner, and stays on record', async () => {
    const page = await here(owner);
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('textbox', { name: 'Why?' }).fill('The offices are not ready.');
    await page.getByRole('button', { name: 'Withdraw it' }).click();
    await page.getByRole('heading', { name: 'Gate 1 withdrawn' }).waitFor();
    await page.getByRole('link', { name: 'All reviews' }).click();
    await page.getByText('withdrawn', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Request gate review' }).waitFor();
  });
});

const aRehearsal = {
  ...{ kind: 'rollback_rehearsal', datedOn: new Date().toISOString().slice(0, 10) },
  link: 'https://example.org/rehearsal',
  get pilotId() {
    return pilotId;
  },
};

const gate = {
  ...{ id: 'gate-1', name: 'Gate 1', from: 'idea', to: 'framing', boardId: null, mayBeCircular: false },
  spendAuthority: { minor: 5_000_000, currency: 'USD' },
  mustMeet: [
    {
      ...{ criterionId: 'owner', sentence: 'An owner has accepted the pilot' },
      ...{ expression: 'pilot.ownerAccepted', evidence: [] },
    },
    {
      ...{
        criterionId: 'rollback',
        sentence: 'A rollback was rehearsed in the last 90 days',
        expression: '',
      },
      evidence: [{ kind: 'rollback_rehearsal', freshDays: 90 }],
    },
  ],
  shouldMeet: [{ criterionId: 'demand', sentence: 'Somebody wants it', weight: 3, scale: 5 }],
  signOffs: [{ signOffId: 'privacy', name: 'Privacy', role: 'assurance' }],
};

let product: Product;
let browser: Browser;
let ownerClient: Client;
let pilotId: string;
let rehearsal: string;
let address: string;
const visitors: Visitor[] = visitorsOfATest();

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const office = await clientFor(product, 'head-of-programme');
  ownerClient = await clientFor(product, 'owner-claims');
  const words = { name: 'Document Classifier', purpose: 'Sorts documents.', unit: 'Claims' };
  pilotId = await said(office.send('registerPilot', words));
  await said(office.send('nameSponsor', { pilotId, person: 'sponsor' }));
  await said(office.send('offerOwnership', { pilotId, to: 'owner-claims' }));
  await said(ownerClient.send('acceptOwnership', { pilotId }));
  const policyId = await said(office.send('draftPolicy', { name: 'One gate', gates: [gate] }));
  await caughtUp(office);
  const publication = { policyId, seenRevision: 1, reason: 'To begin with.' };
  await said(office.send('publishPolicy', publication));
  await caughtUp(office);
  await office.graphql('mutation ($input: PlacePilotsInput!) { placePilots(input: $input) { accepted } }', {
    input: { commandId: `place-${pilotId}`, policyId, version: 1, pilots: [pilotId] },
  });
  await caughtUp(office);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await product.stop();
});

async function at(as: string, place: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  const to = `/pilots/${pilotId}/${place}`;
  const visitor = await enter(browser, { url: product.url, as, to, ...options });
  visitors.push(visitor);
  return visitor;
}

const here = (as: string, options?: BrowserContextOptions) =>
  at(as, address.split('/').slice(3).join('/'), options);
