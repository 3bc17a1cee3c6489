import { setTimeout as pause } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { onBothEngines, type TestEngine } from '@gatehouse/projections/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { execute, parse } from 'graphql';
import { toldTogether } from './graphql/told-together';
import { admit, type Caller } from './testing/callers';
import { everyAnswer, everythingOf } from './testing/every-answer';
import { startProductInMemory, type ProductInMemory } from './testing/product-in-memory';
import { requested } from './testing/scene-of-reviews';
import { Scene } from './testing/scene';
import {
  aVote,
  called,
  chair,
  closed,
  member,
  onTheTable,
  opened,
  otherMember,
  secretary,
  seatOf,
  votedOn,
  type OnAgenda,
} from './testing/scene-of-boards';

// Every question there is takes a while on a busy machine.
const longest = 180_000;

describe('a board that meets here', () => {
  onBothEngines((engine) => {
    beforeAll(() => begin(engine), longest);
    afterAll(() => product.stop());

    it('calls a meeting, holds it and closes it, and the decision carries its proof', async () => {
      const meeting = await closed(scene);
      const held = await asked(reader, meeting);
      expect(held).toMatchObject({
        ...{ state: 'closed', number: 1, boardName: expect.any(String) },
        openedBy: { id: scene.personOf(chair) },
        seats: [
          { office: 'chair', present: { id: scene.personOf(chair) } },
          { office: 'secretary' },
          { office: 'member' },
          { office: 'member' },
        ],
        items: [
          {
            ...{ state: 'decided', title: 'The year ahead', isWithheld: false },
            votes: [{ ballot: 'approve', rationale: 'A reason.' }, { ballot: 'approve' }],
            quorum: { isQuorate: true, counted: 3, required: 2, charterVersion: 1 },
            tally: { carried: 'approve', counts: [{ ballot: 'approve', votes: 2 }] },
            decision: { outcome: 'approve', sealedBy: { id: scene.personOf(chair) } },
          },
        ],
      });
    });

    it('counts both of two who vote at the same instant', async () => {
      const meeting = await onTheTable(scene);
      const vote = await aVote(scene, meeting);
      const sent = await Promise.all(
        [chair, member, otherMember].map((caller) => scene.as(caller).send('castVote', vote)),
      );
      expect(sent.map(({ accepted }) => accepted)).toEqual([true, true, true]);
      expect(await item(meeting)).toMatchObject({
        votes: [{ ballot: 'approve' }, { ballot: 'approve' }, { ballot: 'approve' }],
        tally: { carried: 'approve', needed: 2 },
      });
    });

    it('takes a vote once, however often it is sent', async () => {
      const meeting = await onTheTable(scene);
      const vote = { ...(await aVote(scene, meeting)), commandId: randomUUID() };
      expect((await scene.as(member).send('castVote', vote)).accepted).toBe(true);
      const before = await product.log.head();
      expect((await scene.as(member).send('castVote', vote)).accepted).toBe(true);
      expect(await product.log.head()).toBe(before);
      expect((await item(meeting)).votes).toHaveLength(1);
    });

    it('gives what it makes the same id when it is sent again', async () => {
      const boardId = (await closed(scene)).boardId;
      const call = {
        ...{ commandId: randomUUID(), boardId, title: 'Next', minutes: 60, place: 'Room 4' },
        startsAt: new Date(Date.now() + 86_400_000).toISOString(),
      };
      const [one, again] = [
        await scene.as(chair).send('callMeeting', call),
        await scene.as(chair).send('callMeeting', call),
      ];
      expect(again).toEqual(one);
      expect(await asked(reader, { meetingId: one.id })).toMatchObject({ number: 2 });
    });

    it('numbers two meetings that are called at once one after the other', async () => {
      const { boardId } = await opened(scene);
      const call = {
        ...{ boardId, title: 'Next', minutes: 60, place: 'Room 4' },
        startsAt: new Date(Date.now() + 86_400_000).toISOString(),
      };
      const sent = await Promise.all([1, 2].map(() => scene.as(chair).send('callMeeting', call)));
      const held = await Promise.all(sent.map(({ id }) => asked(reader, { meetingId: id })));
      expect(held.map(({ number }) => number).sort()).toEqual([2, 3]);
    });

    it('suspends voting while the quorum is lost, and goes on once somebody returns', async () => {
      const meeting = await onTheTable(scene);
      const { meetingId } = meeting;
      for (const caller of [member, otherMember]) await scene.done('leave', { meetingId }, scene.as(caller));
      expect(await item(meeting)).toMatchObject({ quorum: { isQuorate: false, counted: 1, required: 2 } });
      const vote = await aVote(scene, meeting);
      expect(await scene.as(chair).send('castVote', vote)).toMatchObject({ code: 'not-quorate' });
      await scene.done('arrive', { meetingId }, scene.as(member));
      expect(await item(meeting)).toMatchObject({ quorum: { isQuorate: true, counted: 2 } });
      expect((await scene.as(chair).send('castVote', vote)).accepted).toBe(true);
    });

    it('answers as of any instant, and offers nothing there', async () => {
      const meeting = await onTheTable(scene);
      const before = await product.log.head();
      await scene.done('castVote', await aVote(scene, meeting), scene.as(member));
      await scene.done('leave', { meetingId: meeting.meetingId }, scene.as(otherMember));
      const then = await asked(chair, meeting, `, atPosition: "${String(before).padStart(16, '0')}"`);
      expect(then).toMatchObject({
        items: [{ state: 'open', votes: [], quorum: { counted: 3 }, tally: { carried: null } }],
        commands: [],
      });
      expect(await asked(chair, meeting)).toMatchObject({
        items: [{ votes: [{ ballot: 'approve' }], quorum: { counted: 2 } }],
      });
    });

    it('says what is open to whom', async () => {
      const meeting = await votedOn(scene);
      expect(await openTo(chair, meeting)).toEqual(expect.arrayContaining(['CastVote', 'DecideItem']));
      expect(await openTo(member, meeting)).toEqual(expect.arrayContaining(['CastVote']));
      expect(await openTo(member, meeting)).not.toContain('DecideItem');
      expect(await openTo('the sponsor', meeting)).not.toContain('CastVote');
    });

    it('marks what the secretary recorded for a member until they confirm it', async () => {
      const meeting = await onTheTable(scene);
      const seatId = await seatOf(scene, meeting.boardId, member);
      const vote = { ...(await aVote(scene, meeting)), seatId };
      await scene.done('castVote', vote, scene.as(secretary));
      expect(await item(meeting)).toMatchObject({
        votes: [
          {
            person: { id: scene.personOf(member) },
            by: { id: scene.personOf(secretary) },
            isUnconfirmed: true,
          },
        ],
      });
      const { meetingId, itemId } = meeting;
      await scene.done('confirmVote', { meetingId, itemId, seatId }, scene.as(member));
      expect(await item(meeting)).toMatchObject({ votes: [{ isUnconfirmed: false }] });
    });

    it('tells everybody in the room of a vote, in words and in the item', async () => {
      const meeting = await onTheTable(scene);
      const heard = await listen('the sponsor', meeting.meetingId);
      await scene.done('castVote', await aVote(scene, meeting), scene.as(member));
      const news = await heard.next();
      expect(news).toMatchObject({
        ...{ isWhole: false, seats: [] },
        items: [
          {
            votes: [{ person: { name: member }, ballot: 'approve' }],
            quorum: { isQuorate: true },
            tally: { counts: [{ ballot: 'approve', votes: 1 }] },
          },
        ],
      });
      expect(news.said).toContain(member);
      await heard.stop();
    });

    it('tells two who listen the same, and one who is withdrawn nothing of their item', async () => {
      const meeting = await secretItem();
      const [here, there] = [
        await listen(chair, meeting.meetingId),
        await listen(secretary, meeting.meetingId),
      ];
      const recused = await listen(member, meeting.meetingId);
      await scene.done(
        'castVote',
        { ...(await aVote(scene, meeting)), rationale: secret },
        scene.as(otherMember),
      );
      const told = await here.next();
      expect(JSON.stringify(told)).toContain(secret);
      expect(await there.next()).toEqual(told);
      const untold = await recused.next();
      expect(untold).toMatchObject({
        said: null,
        items: [{ isWithheld: true, votes: [], quorum: null, tally: null }],
      });
      expect(JSON.stringify(untold)).not.toContain(secret);
      for (const listening of [here, there, recused]) await listening.stop();
    });

    it('tells somebody who withdraws while they listen nothing more, until they are back', async () => {
      const meeting = await onTheTable(scene);
      const { meetingId, itemId } = meeting;
      const listening = await listen(member, meetingId);
      await scene.done('declareConflict', { meetingId, itemId, reason: 'Holds shares.' }, scene.as(member));
      expect(await listening.next()).toMatchObject({ items: [{ isWithheld: true }] });
      const vote = { ...(await aVote(scene, meeting)), rationale: secret };
      await scene.done('castVote', vote, scene.as(otherMember));
      expect(JSON.stringify(await listening.next())).not.toContain(secret);
      const ending = { meetingId, itemId, person: scene.personOf(member), reason: 'Sold the shares.' };
      await scene.done('endRecusal', ending, scene.as(chair));
      expect(JSON.stringify(await listening.next())).toContain(secret);
      await listening.stop();
    });

    it('withdraws an owner who has a seat, and takes no vote of theirs', async () => {
      const owner: Caller = 'the owner';
      const reviewId = await requested(scene);
      const { boardId, meetingId } = await called(scene);
      const person = scene.personOf(owner);
      const seat = { boardId, person, office: 'member', hasVote: true, from: '2020-01-01' };
      await scene.done('seatMember', seat);
      const place = { meetingId, kind: 'review', reviewId, title: 'A gate', minutes: 20 };
      const itemId = await scene.done('placeItem', place);
      await scene.done('freezePack', { meetingId });
      await scene.done('openMeeting', { meetingId }, scene.as(chair));
      for (const caller of [member, owner]) await scene.done('arrive', { meetingId }, scene.as(caller));
      await scene.done('openItem', { meetingId, itemId }, scene.as(chair));
      const vote = { ...(await aVote(scene, { boardId, meetingId, itemId })), ballot: 'go' };
      expect(await scene.as(owner).send('castVote', vote)).toMatchObject({ code: 'recused' });
      expect((await asked(owner, { meetingId })).items).toMatchObject([{ isWithheld: true, votes: [] }]);
      const { items } = await asked(chair, { meetingId });
      expect(items).toMatchObject([{ recusals: [{ person: { id: person }, basis: 'owner' }] }]);
    });

    it('shows it all again once the recusal is over', async () => {
      const meeting = await secretItem();
      await toldSecrets(meeting);
      const { meetingId, itemId } = meeting;
      const ending = { meetingId, itemId, person: scene.personOf(member), reason: 'Sold the shares.' };
      await scene.done('endRecusal', ending, scene.as(chair));
      expect(JSON.stringify(await asked(member, meeting))).toContain(secret);
    });
  });
});

describe('whoever is recused from an item', () => {
  onBothEngines((engine) => {
    let told: Awaited<ReturnType<typeof decidedReview>>;
    beforeAll(async () => {
      await begin(engine);
      told = await decidedReview();
    }, longest);
    afterAll(() => product.stop());

    it(
      'is told nothing of it in any answer there is, of now and of before, where others are told all of it',
      async () => {
        const telling = namesOf(await answersTo(chair, told));
        for (const question of [
          'meeting(',
          'meetings',
          'board(',
          'minutes(',
          'decision(',
          'decisions',
          'gateReview(',
        ])
          expect(telling).toEqual(expect.arrayContaining([expect.stringContaining(question)]));
        const untold = await answersTo(member, told);
        expect(namesOf(untold)).toEqual([]);
        // Not because it could not be asked.
        expect([...untold].filter(([, text]) => text.includes('"errors"'))).toEqual([]);
      },
      longest,
    );

    it('still sees that it is on the agenda, and their own recusal', async () => {
      const { items } = await asked(member, told);
      expect(items).toMatchObject([
        {
          ...{ isWithheld: true, kind: 'review', title: 'A gate', state: 'decided' },
          ...{ pilotId: null, reviewId: null, votes: [], decision: null, quorum: null, tally: null },
          recusals: [{ person: { id: scene.personOf(member) }, reason: 'Holds shares.' }],
        },
      ]);
    });
  });
});

const secret = 'zebracrossing';

let product: ProductInMemory;
let scene: Scene;
const reader: Caller = 'reader';

async function begin(engine: TestEngine) {
  product = await startProductInMemory({ GATEHOUSE_DEMO: '0' }, await engine.place());
  const { operator, everybody } = await admit(product);
  scene = new Scene(operator, everybody, operator);
}

/** The whole of a meeting, as one of them is shown it. */
async function asked(caller: Caller, { meetingId }: { meetingId: string }, moment = '') {
  const document = `query ($id: ID!) { meeting(id: $id${moment}) ${everythingOf(schema(), 'Meeting')} }`;
  const { data, errors } = await run(caller, document, { id: meetingId });
  expect(errors).toBeUndefined();
  return (data as { meeting: Meeting }).meeting;
}

type Meeting = Record<string, unknown> & {
  number: number;
  items: (Record<string, unknown> & { votes: unknown[] })[];
  commands: { command: string; isOpen: boolean }[];
};

async function item(meeting: OnAgenda) {
  return (await asked(reader, meeting)).items[0]!;
}

async function openTo(caller: Caller, meeting: OnAgenda): Promise<string[]> {
  const { commands } = await asked(caller, meeting);
  return commands.filter(({ isOpen }) => isOpen).map(({ command }) => command);
}

/** A member has declared a conflict with the open item. */
async function secretItem(): Promise<OnAgenda> {
  const meeting = await onTheTable(scene);
  const { meetingId, itemId } = meeting;
  await scene.done('declareConflict', { meetingId, itemId, reason: 'Holds shares.' }, scene.as(member));
  return meeting;
}

/** A word that is said on the item in every way in which something can be said. */
async function toldSecrets(meeting: OnAgenda, ballot = 'approve') {
  const { meetingId, itemId } = meeting;
  const vote = { ...(await aVote(scene, meeting)), ballot, rationale: secret };
  await scene.done('castVote', vote, scene.as(otherMember));
  await scene.done('castVote', vote, scene.as(chair));
  await scene.done('askQuestion', { meetingId, itemId, text: secret }, scene.as(otherMember));
  await scene.done('noteItem', { meetingId, itemId, text: secret }, scene.as(secretary));
  await scene.done(
    'assignAction',
    {
      ...{ meetingId, itemId, text: secret, owner: scene.personOf(chair) },
      dueOn: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
    },
    scene.as(chair),
  );
}

/** A review that was scored, questioned, voted on and decided, and minuted, with the secret word wherever one can be. */
async function decidedReview() {
  const reviewId = await requested(scene);
  await scene.done(
    'giveScore',
    { reviewId, criterionId: 'g1-decision', score: 3, comment: secret },
    scene.as(chair),
  );
  const { boardId, meetingId } = await called(scene);
  const item = { meetingId, kind: 'review', reviewId, title: 'A gate', minutes: 20 };
  const itemId = await scene.done('placeItem', item);
  const meeting = { boardId, meetingId, itemId };
  await scene.done('freezePack', { meetingId });
  await scene.done('openMeeting', { meetingId }, scene.as(chair));
  for (const caller of [secretary, member, otherMember])
    await scene.done('arrive', { meetingId }, scene.as(caller));
  await scene.done('declareConflict', { meetingId, itemId, reason: 'Holds shares.' }, scene.as(member));
  await scene.done('openItem', { meetingId, itemId }, scene.as(chair));
  await toldSecrets(meeting, 'hold');
  const result = { outcome: 'hold', because: secret, returnOn: '2099-01-01' };
  const decisionId = await scene.done('decideItem', { meetingId, itemId, result }, scene.as(chair));
  await scene.done('closeMeeting', { meetingId }, scene.as(chair));
  await scene.done('draftMinutes', { meetingId }, scene.as(secretary));
  return { ...meeting, reviewId, decisionId };
}

async function answersTo(caller: Caller, told: Awaited<ReturnType<typeof decidedReview>>) {
  const head = String(await product.log.head()).padStart(16, '0');
  const { boardId, meetingId, reviewId, decisionId } = told;
  return everyAnswer(schema(), () => contextOf(caller), {
    ...{ id: [meetingId, boardId, reviewId, decisionId, await pilotOf(reviewId)], meeting: [meetingId] },
    ...{ words: [secret], search: [secret], atPosition: [head] },
  });
}

async function pilotOf(reviewId: string): Promise<string> {
  const { data } = await run(chair, 'query ($id: ID!) { gateReview(id: $id) { pilotId } }', { id: reviewId });
  return (data as { gateReview: { pilotId: string } }).gateReview.pilotId;
}

/** The questions whose answers tell the secret. */
const namesOf = (answers: ReadonlyMap<string, string>): string[] =>
  [...answers].filter(([, text]) => text.includes(secret)).map(([name]) => name);

/** What one of them hears of a room, from where it stands on. */
async function listen(caller: Caller, meetingId: string) {
  const document = parse(
    `subscription ($id: ID!) { roomChanged(meetingId: $id) ${everythingOf(schema(), 'RoomNews')} }`,
  );
  const news = await toldTogether.subscribe({
    ...{ schema: schema(), document, variableValues: { id: meetingId } },
    contextValue: contextOf(caller),
  });
  if (!(Symbol.asyncIterator in news)) throw new Error(JSON.stringify(news));
  const next = async () => {
    const told = await Promise.race([news.next(), pause(5_000)]);
    if (!told || told.done) throw new Error('Nothing was heard.');
    expect(told.value.errors).toBeUndefined();
    return (told.value.data as { roomChanged: Record<string, unknown> }).roomChanged;
  };
  await next();
  return { next, stop: () => news.return() };
}

async function run(caller: Caller, document: string, variableValues: object) {
  return execute({
    ...{ schema: schema(), document: parse(document), contextValue: contextOf(caller) },
    variableValues: { ...variableValues },
  });
}

/** As the edge makes it of whoever is signed in. */
function contextOf(caller: Caller) {
  const actor = { person: scene.personOf(caller), grants: [] };
  return { identity: { actor, scopes: ['read'], isLapsed: false }, actor };
}

const schema = () => product.app.get(GraphQLSchemaHost).schema;
