import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from './accessibility';
import { caughtUp, clientFor } from './api-client';
import { enter, openBrowser, type Visitor } from './browser';
import { meetingWorld, pilotName, secrets, type MeetingWorld } from './meeting-world';
import { startProduct, type Product } from './product';
import { visitorsOfATest } from './visitors';

const chair = 'Ruth Abernathy';
const member = 'Anneke de Vries';
const conflicted = 'Priya Raman';
const secretary = 'Samir Haddad';
const deviceless = 'Hannah Lindqvist';

/** Three people at three computers hold one meeting: nobody reloads a page. */
describe('a meeting', () => {
  it('is opened, attended, voted on from several screens, and decided', async () => {
    const [leading, voting, watching] = await Promise.all([come(chair), come(member), come(conflicted)]);
    await leading.getByRole('button', { name: 'Open the meeting' }).click();
    await confirms(leading, 'Open the meeting');
    for (const page of [voting, watching]) {
      await confirms(page, 'Take your seat');
      await standingIn(leading, page === voting ? member : conflicted, 'here');
    }
    await expectAccessible(leading);

    await leading.keyboard.press('n');
    for (const page of [leading, voting, watching])
      await page.getByText('3 of 5 count for this item; quorum 2').waitFor();
    // A pause: nothing is open, and everybody sees it; the next key press goes on with the same item.
    await leading.getByRole('button', { name: 'Pause' }).click();
    await voting.getByRole('timer').waitFor({ state: 'detached' });
    await leading.getByRole('button', { name: /Next item/ }).click();
    await votes(voting, 'approve', 'They are right.');
    await standingIn(leading, member, 'approve');
    await votes(leading, 'approve', 'I was there.');
    await standingIn(voting, chair, 'approve');

    // A member without a device: the secretary marks that they are there and records how they vote.
    const writing = await come(secretary);
    await confirms(writing, 'Take your seat');
    await doesFor(writing, deviceless, `${deviceless} arrived`);
    await standingIn(voting, deviceless, 'not yet');
    await doesFor(writing, deviceless, 'Record a vote');
    await fillsIn(writing, `Record the vote of ${deviceless}`, {
      answer: 'reject',
      rationale: 'Page two is wrong.',
    });
    await standingIn(leading, deviceless, 'unconfirmed');

    await leading.getByRole('button', { name: 'Seal decision' }).click();
    await confirms(leading, 'Seal decision');
    await doesFor(writing, deviceless, `${deviceless} left`);
    for (const page of [leading, voting, watching])
      await page.getByRole('region', { name: 'Decision', exact: true }).getByText('approve').waitFor();
  }, 120_000);

  it('has a recorded vote confirmed by its member, long after the item was sealed', async () => {
    const page = await come(deviceless);
    await page.getByRole('button', { name: 'Leave it' }).click();
    await page.getByRole('button', { name: /Minutes of the last meeting/ }).click();
    await page.getByText(`${secretary} recorded reject for you.`).waitFor();
    await page.getByRole('button', { name: 'Confirm this vote' }).click();
    await page.getByText(`${secretary} recorded reject for you.`).waitFor({ state: 'detached' });
  }, 60_000);

  it('shows nothing more of an item to whoever declares a conflict, on the screen or through the API', async () => {
    const [leading, watching] = await Promise.all([come(chair), come(conflicted)]);
    await leading.keyboard.press('n');
    await watching.getByText(secrets.unmet).waitFor();
    await watching.keyboard.press('r');
    const dialog = watching.getByRole('dialog', { name: 'Declare a conflict' });
    await dialog.getByText('Nothing more of the item is shown to you').waitFor();
    await expectAccessible(watching);
    await dialog.getByLabel('What is your conflict?').fill('My brother sells it.');
    await dialog.getByRole('button', { name: 'Declare the conflict' }).click();

    await watching.getByText('You are recused from this item.').waitFor();
    await standingIn(leading, conflicted, 'recused, out of the room');
    await votes(leading, 'hold', 'Not before a rehearsal.');
    await standingIn(leading, chair, 'hold');
    expect(await watching.content()).not.toMatch(forbidden);
    await expectAccessible(watching);
    expect(await everythingAskedBy('administrator')).not.toMatch(forbidden);
    // The same questions tell a member who is not recused.
    expect(await everythingAskedBy('finance-partner')).toMatch(forbidden);
  }, 120_000);

  it('stops voting when its quorum is lost, goes on when it is found again, and seals what carries', async () => {
    const [leading, voting] = await Promise.all([come(chair), come(member)]);
    await voting.getByRole('button', { name: 'Cast your vote' }).waitFor();
    await voting.getByRole('button', { name: 'More in this meeting' }).click();
    await voting.getByRole('button', { name: 'Leave the room' }).click();
    for (const page of [leading, voting]) {
      await page
        .getByRole('alert')
        .getByText('Voting is suspended: 1 of 5 counts and the quorum is 2.')
        .waitFor();
      await page.getByRole('radiogroup').waitFor({ state: 'detached' });
    }
    await expectAccessible(leading);
    await voting.getByRole('button', { name: 'Take your seat' }).click();
    await leading.getByRole('radiogroup', { name: 'Outcome' }).waitFor();

    await votes(voting, 'conditional go', 'With a rehearsal.');
    await standingIn(leading, member, 'conditional go');
    await votes(leading, 'conditional go', 'With that, yes.');
    await standingIn(voting, chair, 'conditional go');
    const outcome = leading.getByRole('region', { name: 'Outcome' });
    await outcome.getByLabel('Condition', { exact: true }).fill('Rollback rehearsed in both offices');
    await outcome.getByRole('combobox', { name: 'Owner' }).fill('Caroline');
    await leading.getByRole('option', { name: /Caroline Mbeki/ }).click();
    await outcome.getByLabel('By', { exact: true }).fill('2099-12-18');
    await leading.getByRole('button', { name: 'Seal decision' }).click();
    await confirms(leading, 'Seal decision');
    for (const page of [leading, voting])
      await page
        .getByRole('region', { name: 'Decision', exact: true })
        .getByText('Rollback rehearsed in both offices')
        .waitFor();
    await expectAccessible(voting);
  }, 120_000);

  it('writes its own minutes, which are approved and sealed, and can be taken along', async () => {
    const [leading, watching] = await Promise.all([come(chair), come(conflicted)]);
    await does(leading, 'Note for the minutes');
    const noting = leading.getByRole('dialog');
    await noting.getByLabel('What should the minutes say?').fill('The board thanked the team.');
    await noting.getByRole('button', { name: 'Keep the note' }).click();
    await noting.waitFor({ state: 'detached' });
    await does(leading, 'Close the meeting');
    await confirms(leading, 'Close the meeting');

    await leading.goto(`${address}/minutes`);
    await watching.goto(`${address}/minutes`);
    await leading.getByText('Conditional go carries').waitFor();
    await watching.getByText('You are recused from this item').waitFor();
    expect(await watching.content()).not.toMatch(forbidden);
    await leading.getByRole('button', { name: 'Rewrite this note' }).click();
    await leading.getByLabel('Note', { exact: true }).fill('The board thanked the whole team.');
    await leading.getByRole('button', { name: 'Keep the note' }).click();
    await leading.getByText('The board thanked the whole team.').waitFor();
    await leading.getByRole('button', { name: 'Draft the minutes' }).click();
    await confirms(leading, 'Draft the minutes');
    await leading.getByRole('button', { name: 'Approve the minutes' }).click();
    await confirms(leading, 'Approve the minutes');
    await leading.getByText(`Approved by ${chair} and sealed.`).waitFor();
    await expectAccessible(leading);
    expect(await leading.getByRole('button', { name: 'Rewrite this note' }).count()).toBe(0);
    // With the seal nothing is kept from anybody any more.
    await watching.getByText('Conditional go carries').waitFor();

    const pdf = await leading.request.get(`${product.url}/api/meetings/${world.meetingId}/minutes.pdf`);
    expect(pdf.status()).toBe(200);
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  }, 120_000);

  it('is read afterwards as it was, on a phone and on the wall', async () => {
    const page = await come(member, { viewport: { width: 390, height: 844 } });
    expect(await overflow(page)).toBe(0);
    await expectAccessible(page);
    await page.goto(`${address}/room?asOf=${encodeURIComponent(new Date().toISOString())}`);
    await page.getByRole('heading', { level: 1, name: pilotName }).waitFor();
    expect(await page.getByRole('button', { name: /^(Cast|Change|Seal|Next|Declare)/ }).count()).toBe(0);
    await page.goto(`${address}/minutes`);
    await page.getByText('Conditional go carries').waitFor();
    expect(await overflow(page)).toBe(0);
    await expectAccessible(page);
    await page.goto(`${address}/present`);
    await page.getByText('The meeting is closed.').waitFor();
    await expectAccessible(page);
  }, 60_000);
});

let product: Product;
let browser: Browser;
let world: MeetingWorld;
let address = '';
const visitors = visitorsOfATest();

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  world = await meetingWorld(product);
  address = `${product.url}/meetings/${world.meetingId}`;
}, 60_000);
afterAll(async () => {
  await browser.close();
  await product.stop();
});

/** Material, votes and reasons of the item that one member is recused from. */
const forbidden = new RegExp(`${secrets.unmet}|${secrets.ask}|Not before a rehearsal|conditional.go`);

async function come(as: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Visitor> {
  const to = `/meetings/${world.meetingId}/room`;
  const visitor = await enter(browser, { url: product.url, as, to, ...options });
  visitors.push(visitor);
  return visitor;
}

async function confirms(page: Page, act: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: act, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function does(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: 'More in this meeting' }).click();
  await page.getByRole('button', { name: what, exact: true }).click();
}

/** From the menu that the chair and the secretary have for each seat. */
async function doesFor(page: Page, name: string, what: string): Promise<void> {
  await page.getByRole('button', { name: `For ${name}` }).click();
  await page.getByRole('button', { name: what, exact: true }).click();
}

async function votes(page: Page, answer: string, rationale: string): Promise<void> {
  await page.getByRole('button', { name: /^(Cast|Change) your vote$/ }).click();
  await fillsIn(page, 'Cast your vote', { answer, rationale });
}

async function fillsIn(
  page: Page,
  title: string,
  { answer, rationale }: { answer: string; rationale: string },
): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByRole('radio', { name: new RegExp(`^${answer}`) }).check();
  await dialog.getByLabel('Rationale').fill(rationale);
  await dialog.getByRole('button', { name: /^(Cast your|Record the) vote$/ }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** What stands beside somebody's name. */
const standingIn = (page: Page, name: string, words: string): Promise<void> =>
  page
    .getByRole('list', { name: 'Members' })
    .getByRole('listitem')
    .filter({ hasText: name })
    .filter({ hasText: words })
    .waitFor();

/** Everything of the item that the API could tell somebody, now and as of before they declared anything, as raw text. */
async function everythingAskedBy(person: string): Promise<string> {
  await caughtUp(world.office);
  const client = await clientFor(product, person);
  const { meetingId, reviewId, pilotId, packPosition } = world;
  const answers = await Promise.all(
    ['', `, atPosition: "${packPosition}"`].map((moment) =>
      client.graphql(
        `query ($meeting: ID!, $review: ID!, $pilot: ID!) {
          meeting(id: $meeting${moment}) {
            items { title text state votes { ballot rationale } tally { sentence } quorum { sentence }
              notes { text } questions { text answer } }
            pack { since { sentence } }
          }
          gateReview(id: $review${moment}) { ask mustMeet { sentence because } signOffs { note } }
          pilot(id: $pilot${moment}) { reviews { ask mustMeet { sentence } } }
          minutes(meeting: $meeting${moment}) { sections { lines { parts { text } } } }
        }`,
        { meeting: meetingId, review: reviewId, pilot: pilotId },
      ),
    ),
  );
  expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
  return JSON.stringify(answers);
}

/** How many pixels the page is wider than its window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
