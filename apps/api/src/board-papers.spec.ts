import { onBothEngines, type TestEngine } from '@gatehouse/projections/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { admit, Client, tokenFor, type Caller } from './testing/callers';
import { pdfText, readsPdf } from './testing/pdf-text';
import { startProductInMemory, type ProductInMemory } from './testing/product-in-memory';
import { Scene } from './testing/scene';
import {
  aVote,
  called,
  chair,
  chartered,
  member,
  onTheTable,
  otherMember,
  placed,
  secretary,
  type OnAgenda,
} from './testing/scene-of-boards';
import { assigned, drafted, sealed, uploaded } from './testing/scene-of-papers';

describe('what a board reads and leaves written', () => {
  onBothEngines((engine) => {
    beforeEach(() => begin(engine));
    afterEach(() => product.stop());

    describe('files beside an item', () => {
      it('are handed on as they came in, to be saved and not shown', async () => {
        const { meetingId, itemId } = await withFile('The whole plan.');
        const [file] = await filesOf(secretary, meetingId);
        expect(file).toMatchObject({ title: 'Plan', name: 'plan.txt', mediaType: 'text/plain', bytes: 15 });
        expect(
          await ask(secretary, `{ meeting(id: "${meetingId}") { items { itemId attachments { title } } } }`),
        ).toEqual({
          meeting: { items: [{ itemId, attachments: [{ title: 'Plan' }] }] },
        });
        const answer = await get(secretary, file!.address);
        expect(answer.body).toBe('The whole plan.');
        expect(answer.headers).toMatchObject({
          'content-disposition': 'attachment; filename="plan.txt"; filename*=UTF-8\'\'plan.txt',
          'content-type': 'text/plain',
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-store',
        });
      });

      it('are not there for whoever is withdrawn from it', async () => {
        const { meetingId, itemId } = await withFile('The whole plan.');
        const [file] = await filesOf(member, meetingId);
        await scene.done('declareConflict', { meetingId, itemId, reason: 'Holds shares.' }, scene.as(member));
        expect(await filesOf(member, meetingId)).toEqual([]);
        expect((await get(member, file!.address)).statusCode).toBe(404);
        expect((await get(secretary, file!.address)).statusCode).toBe(200);
      });

      it('are found by no other meeting’s address, and not without a sender', async () => {
        const { meetingId } = await withFile('The whole plan.');
        const [file] = await filesOf(secretary, meetingId);
        const elsewhere = file!.address.replace(meetingId, (await called(scene)).meetingId);
        expect((await get(secretary, elsewhere)).statusCode).toBe(404);
        expect((await get('nobody signed in', file!.address)).statusCode).toBe(401);
      });

      it('have to have been uploaded', async () => {
        const { meetingId, itemId } = await placed(scene);
        const upload = { meetingId, itemId, title: 'Plan', fileName: 'plan.txt', upload: 'ab'.repeat(32) };
        expect(await scene.as(chair).send('addAttachment', upload)).toMatchObject({ code: 'upload-unknown' });
      });
    });

    describe('a calendar', () => {
      it('holds a meeting with its agenda, moves it, and calls it off', async () => {
        const { boardId, meetingId } = await placed(scene);
        const before = (await calendar(chair, `/api/boards/${boardId}/calendar.ics`))[0]!;
        expect(before).toMatchObject({ uid: `${meetingId}@gatehouse`, sequence: 0, status: 'CONFIRMED' });
        expect(before.description).toContain('1. The year ahead (10 min)');
        expect(before.location).toBe('Room 4');

        const startsAt = '2027-03-04T13:30:00.000Z';
        await scene.done('rescheduleMeeting', {
          meetingId,
          startsAt,
          minutes: 60,
          place: 'Room 5',
          reason: 'Travel.',
        });
        const after = (await calendar(chair, `/api/boards/${boardId}/calendar.ics`))[0]!;
        expect(after).toMatchObject({
          ...{ uid: before.uid, sequence: 1, location: 'Room 5' },
          ...{ start: '2027-03-04T13:30:00Z', end: '2027-03-04T14:30:00Z' },
        });

        await scene.done('cancelMeeting', { meetingId, reason: 'No quorum.' });
        expect((await calendar(chair, `/api/boards/${boardId}/calendar.ics`))[0]).toMatchObject({
          ...{ uid: before.uid, sequence: 2, status: 'CANCELLED' },
          description: expect.stringContaining('Cancelled: No quorum.'),
        });
      });

      it('is of the boards on which somebody sits', async () => {
        const { meetingId } = await called(scene);
        const uids = async (caller: Caller) =>
          (await calendar(caller, '/api/calendar.ics')).map(({ uid }) => uid);
        expect(await uids(member)).toEqual([`${meetingId}@gatehouse`]);
        expect(await uids('the owner')).toEqual([]);
      });

      it('is taken along as an invitation', async () => {
        const { meetingId } = await called(scene);
        const answer = await get(secretary, `/api/meetings/${meetingId}/invitation.ics`);
        expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8; method=PUBLISH');
        expect(answer.headers['content-disposition']).toContain('filename="meeting-1.ics"');
        expect(eventsIn(answer.body)).toMatchObject([{ uid: `${meetingId}@gatehouse` }]);
        expect((await get(secretary, '/api/meetings/nothing/invitation.ics')).statusCode).toBe(404);
        expect((await get(secretary, '/api/boards/nothing/calendar.ics')).statusCode).toBe(404);
      });

      it('is followed by an address that is good for it alone', async () => {
        await called(scene);
        const token = await tokenOf(member, ['calendar']);
        const anonymous = scene.as('nobody signed in');
        for (const route of ['/api/calendar.ics', `/api/boards/${await chartered(scene)}/calendar.ics`])
          expect((await anonymous.request('GET', `${route}?token=${token}`)).statusCode).toBe(200);
        const feed = await anonymous.request('GET', `/api/calendar.ics?token=${token}`);
        expect(eventsIn(feed.body)).toHaveLength(1);

        const isRefused = async (route: string, one: string) =>
          (await anonymous.request('GET', `${route}?token=${one}`)).statusCode;
        expect(await isRefused('/api/calendar.ics', await tokenOf(member, ['calendar', 'read']))).toBe(403);
        expect(await isRefused('/api/calendar.ics', await tokenOf(member, ['read']))).toBe(403);
        expect(await isRefused('/api/calendar.ics', 'gh_nothing_nothing')).toBe(401);
        // Nowhere else does a token in the address count.
        expect(await isRefused('/api/export/pilots', token)).toBe(401);
        const bearer = new Client(product, '', { authorization: `Bearer ${token}` });
        expect((await bearer.request('GET', '/api/calendar.ics')).statusCode).toBe(200);
        expect((await bearer.request('GET', '/api/export/pilots')).statusCode).toBe(403);
      });

      it('says of an item that it is withheld, to whoever is withdrawn', async () => {
        const { meetingId, itemId } = await onTheTable(scene);
        await scene.done('declareConflict', { meetingId, itemId, reason: 'Holds shares.' }, scene.as(member));
        const token = await tokenOf(member, ['calendar']);
        const feed = await scene.as('nobody signed in').request('GET', `/api/calendar.ics?token=${token}`);
        expect(eventsIn(feed.body)[0]?.description).toContain('withheld, as you are withdrawn from it');
        expect((await calendar(chair, '/api/calendar.ics'))[0]?.description).not.toContain('withheld');
      });
    });

    describe('minutes', () => {
      it('make themselves, and are approved by whoever read them', async () => {
        const { meetingId, digest } = await drafted(scene);
        expect(await minutesOf(secretary, meetingId)).toMatchObject({
          state: 'drafted',
          version: 1,
          digest,
          approvedBy: null,
        });
        expect(
          await scene.as(chair).send('approveMinutes', { meetingId, digest: 'ab'.repeat(32) }),
        ).toMatchObject({ code: 'minutes-changed' });
        await scene.done('approveMinutes', { meetingId, digest }, scene.as(chair));
        const minutes = await minutesOf(secretary, meetingId);
        expect(minutes).toMatchObject({ state: 'sealed', digest, approvedBy: { name: chair } });
        expect(minutes.sections.map(({ heading }) => heading)).toContain('1. The year ahead');
        expect(textOf(minutes)).toContain('A reason.');
      });

      it('stay as they were sealed, whatever happens later', async () => {
        const meeting = await assigned(scene);
        const { meetingId, itemId, actionId } = meeting;
        await scene.done('openItem', { meetingId, itemId }, scene.as(chair));
        for (const caller of [member, otherMember])
          await scene.done('castVote', await aVote(scene, meeting), scene.as(caller));
        await scene.done(
          'decideItem',
          { meetingId, itemId, result: { outcome: 'approve' } },
          scene.as(chair),
        );
        await scene.done('closeMeeting', { meetingId }, scene.as(chair));
        await scene.done('draftMinutes', { meetingId }, scene.as(secretary));
        const { digest } = await minutesOf(chair, meetingId);
        await scene.done('approveMinutes', { meetingId, digest }, scene.as(chair));
        const before = await minutesOf(chair, meetingId);

        await scene.done('finishAction', { meetingId, actionId, note: 'Asked.' }, scene.as(member));
        await scene.done('addErratum', { meetingId, text: 'It was 4 to 1.' }, scene.as(secretary));
        const after = await minutesOf(chair, meetingId);
        expect(after).toEqual({
          ...before,
          errata: [{ text: 'It was 4 to 1.', person: { name: secretary } }],
        });
        expect(after.digest).toBe(digest);
      });

      it('are as they were at an earlier instant', async () => {
        const { meetingId } = await drafted(scene);
        const before = String(await product.log.head()).padStart(16, '0');
        const { digest } = await minutesOf(chair, meetingId);
        await scene.done('approveMinutes', { meetingId, digest }, scene.as(chair));
        expect(await minutesOf(chair, meetingId, `, atPosition: "${before}"`)).toMatchObject({
          state: 'drafted',
        });
      });

      it('tell nothing of an item to whoever is withdrawn from it', async () => {
        const meetingId = await closedWithSecret();
        const whole = await minutesOf(chair, meetingId);
        expect(textOf(whole)).toContain(secret);
        const withheld = await minutesOf(member, meetingId);
        expect(JSON.stringify(withheld)).not.toContain(secret);
        expect(withheld.sections).toContainEqual({
          heading: '1. The year ahead',
          isWithheld: true,
          lines: [],
        });
        expect(withheld.digest).toBe(whole.digest);
      });

      (readsPdf ? it : it.skip)('print, sealed, with an erratum beside them', async () => {
        const { meetingId, digest } = await sealed(scene);
        await scene.done('addErratum', { meetingId, text: 'It was 4 to 1.' }, scene.as(secretary));
        const answer = await get(secretary, `/api/meetings/${meetingId}/minutes.pdf`);
        expect(answer.headers).toMatchObject({
          'content-type': 'application/pdf',
          'content-disposition': expect.stringContaining('minutes-1.pdf'),
        });
        const text = pdfText(answer.rawPayload);
        expect(text).toContain('Minutes: Monthly');
        expect(text).toContain('approved and sealed by finance');
        expect(text).toContain('1. The year ahead');
        expect(text).toContain(`SHA-256 ${digest}`);
        expect(text).toMatch(
          /Erratum\s+Added by auditor on .*; not part of the sealed text\.\s+It was 4 to 1\./,
        );
        expect(text).toContain('Page 1 of ');
      });

      (readsPdf ? it : it.skip)('print for whoever is withdrawn without what is withheld', async () => {
        const meetingId = await closedWithSecret();
        const print = async (caller: Caller) =>
          pdfText((await get(caller, `/api/meetings/${meetingId}/minutes.pdf`)).rawPayload);
        expect(await print(chair)).toContain(secret);
        expect(await print(member)).not.toContain(secret);
        expect(await print(member)).toContain(
          'Withheld: whoever had this printed is withdrawn from this item.',
        );
        expect((await get(chair, '/api/meetings/nothing/minutes.pdf')).statusCode).toBe(404);
      });
    });

    describe('actions', () => {
      it('are followed until they are done', async () => {
        const { meetingId, actionId } = await assigned(scene);
        const query =
          '{ meetingActions { actionId text meetingTitle owner { name } isDone isOverdue canBeDone note } }';
        expect(await ask(member, query)).toEqual({
          meetingActions: [
            {
              ...{ actionId, text: 'Ask them.', meetingTitle: 'Monthly', owner: { name: member } },
              ...{ isDone: false, isOverdue: false, canBeDone: true, note: null },
            },
          ],
        });
        expect(await ask(otherMember, query)).toMatchObject({ meetingActions: [{ canBeDone: false }] });
        await scene.done('finishAction', { meetingId, actionId, note: 'Asked.' }, scene.as(member));
        expect(await ask(member, query)).toMatchObject({
          meetingActions: [{ isDone: true, note: 'Asked.' }],
        });
        const mine = scene.personOf(member);
        expect(await ask(member, `{ meetingActions(isDone: false, owner: "${mine}") { actionId } }`)).toEqual(
          {
            meetingActions: [],
          },
        );
        expect(await ask(member, `{ meeting(id: "${meetingId}") { actions { actionId } } }`)).toEqual({
          meeting: { actions: [{ actionId }] },
        });
      });

      it('of a withheld item are not there', async () => {
        const { meetingId, itemId } = await assigned(scene);
        await scene.done('declareConflict', { meetingId, itemId, reason: 'Holds shares.' }, scene.as(member));
        expect(await ask(member, '{ meetingActions { actionId } }')).toEqual({ meetingActions: [] });
        expect(await ask(member, `{ meeting(id: "${meetingId}") { actions { actionId } } }`)).toEqual({
          meeting: { actions: [] },
        });
      });
    });
  });
});

const secret = 'zebracrossing';

let product: ProductInMemory;
let scene: Scene;

async function begin(engine: TestEngine) {
  product = await startProductInMemory({ GATEHOUSE_DEMO: '0' }, await engine.place());
  const { operator, everybody } = await admit(product);
  scene = new Scene(operator, everybody, operator);
}

const get = (caller: Caller, url: string) => scene.as(caller).request('GET', url);

async function ask(caller: Caller, query: string) {
  const { data, errors } = await scene.as(caller).graphql(query);
  expect(errors).toBeUndefined();
  return data;
}

/** A file beside the one item of a meeting that is to come. */
async function withFile(text: string): Promise<OnAgenda> {
  const meeting = await placed(scene);
  const { meetingId, itemId } = meeting;
  const upload = await uploaded(scene, text);
  const file = { meetingId, itemId, title: 'Plan', fileName: 'plan.txt', upload };
  await scene.done('addAttachment', file, scene.as(secretary));
  return meeting;
}

async function filesOf(caller: Caller, meetingId: string) {
  const query = `{ meeting(id: "${meetingId}") { attachments { title name mediaType bytes address } } }`;
  type Files = { meeting: { attachments: { address: string }[] } };
  return ((await ask(caller, query)) as Files).meeting.attachments;
}

const calendar = async (caller: Caller, url: string) => {
  const answer = await get(caller, url);
  expect(answer.statusCode).toBe(200);
  return eventsIn(answer.body);
};

/** As a calendar program reads it. */
function eventsIn(text: string) {
  const component = new ICAL.Component(ICAL.parse(text) as unknown[] as never);
  return component.getAllSubcomponents('vevent').map((vevent) => {
    const event = new ICAL.Event(vevent);
    return {
      ...{
        uid: event.uid,
        sequence: event.sequence,
        description: event.description,
        location: event.location,
      },
      ...{ start: String(event.startDate), end: String(event.endDate) },
      status: String(vevent.getFirstPropertyValue('status')),
    };
  });
}

async function tokenOf(caller: Caller, scopes: string[]): Promise<string> {
  const { authorization } = await tokenFor(scene.as('administrator'), scene.personOf(caller), scopes);
  return authorization!.replace('Bearer ', '');
}

type Minutes = {
  digest: string;
  sections: { heading: string; isWithheld: boolean; lines: { parts: { text: string }[] }[] }[];
};

async function minutesOf(caller: Caller, meetingId: string, moment = ''): Promise<Minutes> {
  const query = `{ minutes(meeting: "${meetingId}"${moment}) { state version digest approvedBy { name }
    sections { heading isWithheld lines { parts { text } } } errata { text person { name } } } }`;
  return ((await ask(caller, query)) as { minutes: Minutes }).minutes;
}

const textOf = ({ sections }: Minutes): string =>
  sections
    .flatMap(({ lines }) => lines.map(({ parts }) => parts.map(({ text }) => text).join('')))
    .join('\n');

/** A meeting that was held; a word was said on its item in every way, and a member was withdrawn from it. */
async function closedWithSecret(): Promise<string> {
  const meeting = await onTheTable(scene);
  const { meetingId, itemId } = meeting;
  await scene.done('declareConflict', { meetingId, itemId, reason: 'Holds shares.' }, scene.as(member));
  const vote = { ...(await aVote(scene, meeting)), rationale: secret };
  for (const caller of [chair, otherMember]) await scene.done('castVote', vote, scene.as(caller));
  await scene.done('noteItem', { meetingId, itemId, text: secret }, scene.as(secretary));
  await scene.done('decideItem', { meetingId, itemId, result: { outcome: 'approve' } }, scene.as(chair));
  await scene.done('closeMeeting', { meetingId }, scene.as(chair));
  return meetingId;
}
