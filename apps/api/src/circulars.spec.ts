import { setTimeout as pause } from 'node:timers/promises';
import { onBothEngines, type TestEngine } from '@gatehouse/projections/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { execute, parse, subscribe } from 'graphql';
import { admit, type Caller } from './testing/callers';
import { everyAnswer, everythingOf } from './testing/every-answer';
import { startProductInMemory, type ProductInMemory } from './testing/product-in-memory';
import { Scene } from './testing/scene';
import { chair, member, otherMember, secretary } from './testing/scene-of-boards';
import { anAnswer, answered, proposed } from './testing/scene-of-papers';

describe('a board that answers in writing', () => {
  onBothEngines((engine) => {
    beforeEach(() => begin(engine));
    afterEach(() => product.stop());

    it('answers, and the chair seals what carried', async () => {
      const { circularId, boardId } = await answered(scene);
      expect(await circular(secretary, circularId)).toMatchObject({
        ...{ id: circularId, boardId, state: 'open', title: 'The new form', question: 'May it be used?' },
        ...{ kind: 'information', isWithheld: false, proposedBy: { name: chair }, decision: null },
        quorum: { isQuorate: true, counted: 3, entitled: 3 },
        tally: { carried: 'approve', counts: [{ ballot: 'approve', votes: 3 }] },
        charter: { circularDays: 5 },
      });
      const decisionId = await scene.done(
        'decideCircular',
        { circularId, result: { outcome: 'approve' } },
        scene.as(chair),
      );
      const { votes, decision, state } = await circular(secretary, circularId);
      expect(state).toBe('decided');
      expect(votes).toHaveLength(3);
      expect(decision).toMatchObject({
        ...{ id: decisionId, circularId, meetingId: null, outcome: 'approve', sealedBy: { name: chair } },
        votes: [{ rationale: 'It is clear.' }, {}, {}],
      });
      expect(await ask(secretary, '{ decisions { totalCount edges { node { id circularId } } } }')).toEqual({
        decisions: { totalCount: 1, edges: [{ node: { id: decisionId, circularId } }] },
      });
    });

    it('has five days, and waits for everybody until then', async () => {
      const { circularId } = await proposed(scene);
      const { endsAt, proposedAt } = await circular(secretary, circularId);
      expect(Date.parse(endsAt) - Date.parse(proposedAt)).toBe(5 * 86_400_000);
      for (const caller of [chair, member])
        await scene.done('castCircularVote', await anAnswer(scene, circularId), scene.as(caller));
      const seal = { circularId, result: { outcome: 'approve' } };
      expect(await scene.as(chair).send('decideCircular', seal)).toMatchObject({ code: 'still-open' });
    });

    it('answers to what was shown, and to nothing else', async () => {
      const { circularId } = await proposed(scene);
      const answer = { ...(await anAnswer(scene, circularId)), packDigest: 'ab' };
      expect(await scene.as(member).send('castCircularVote', answer)).toMatchObject({ code: 'pack-changed' });
    });

    it('may change an answer until it is sealed', async () => {
      const { circularId } = await proposed(scene);
      const answer = await anAnswer(scene, circularId);
      await scene.done('castCircularVote', answer, scene.as(member));
      await scene.done(
        'castCircularVote',
        { ...answer, ballot: 'reject', rationale: 'Not yet.' },
        scene.as(member),
      );
      expect((await circular(secretary, circularId)).votes).toMatchObject([
        { person: { name: member }, ballot: 'reject', rationale: 'Not yet.', wasChanged: true },
      ]);
    });

    it('is told what is open to whom, and nothing of the past', async () => {
      const { circularId } = await proposed(scene);
      expect(await openTo(member, circularId)).toEqual(['DeclareCircularConflict', 'CastCircularVote']);
      expect(await openTo(secretary, circularId)).toEqual(['DeclareCircularConflict', 'WithdrawCircular']);
      expect(await openTo('the owner', circularId)).toEqual([]);
      const head = String(await product.log.head()).padStart(16, '0');
      expect(await circular(member, circularId, `, atPosition: "${head}"`)).toMatchObject({ commands: [] });
      for (const caller of [chair, member, otherMember])
        await scene.done('castCircularVote', await anAnswer(scene, circularId), scene.as(caller));
      expect(await openTo(chair, circularId)).toContain('DecideCircular');
      await scene.done('withdrawCircular', { circularId, reason: 'Not needed.' });
      expect(await openTo(chair, circularId)).toEqual([]);
      expect(await circular(chair, circularId)).toMatchObject({
        ...{ state: 'withdrawn', withdrawnBecause: 'Not needed.' },
      });
    });

    it('is listed with its board, the latest first', async () => {
      const { circularId, boardId } = await proposed(scene);
      const later = { boardId, kind: 'information', title: 'Another', question: 'And this?' };
      const another = await scene.done('proposeCircular', later);
      expect(await ask(member, `{ board(id: "${boardId}") { circulars { id } } }`)).toEqual({
        board: { circulars: [{ id: another }, { id: circularId }] },
      });
    });

    it('sees answers as they come', async () => {
      const { circularId } = await proposed(scene);
      const heard = await listen(secretary, circularId);
      await scene.done('castCircularVote', await anAnswer(scene, circularId), scene.as(member));
      expect(await heard.next()).toMatchObject({ votes: [{ person: { name: member } }] });
      await heard.stop();
    });

    it('keeps it from whoever is withdrawn, in every answer there is, until it is sealed', async () => {
      const { circularId, boardId } = await withSecret();
      const whole = await answersTo(chair, circularId, boardId);
      expect(namesWithSecret(whole)).toEqual(expect.arrayContaining([expect.stringMatching(/^circular\(/)]));
      expect(namesWithSecret(await answersTo(member, circularId, boardId))).toEqual([]);
      expect(await circular(member, circularId)).toMatchObject({
        ...{
          isWithheld: true,
          question: '',
          votes: [],
          quorum: null,
          tally: null,
          commands: [],
          decision: null,
        },
        recusals: [{ person: { name: member }, basis: 'declared' }],
      });
      await scene.done('castCircularVote', await anAnswer(scene, circularId), scene.as(chair));
      expect(namesWithSecret(await answersTo(member, circularId, boardId))).toEqual([]);
      await scene.done('decideCircular', { circularId, result: { outcome: 'approve' } }, scene.as(chair));
      expect(namesWithSecret(await answersTo(chair, circularId, boardId)).length).toBeGreaterThan(0);
      expect(await circular(member, circularId)).toMatchObject({ isWithheld: false });
      expect(await ask(member, '{ decisions { totalCount } }')).toEqual({ decisions: { totalCount: 1 } });
    });

    it('tells whoever is withdrawn nothing of what others answer', async () => {
      const { circularId } = await proposed(scene);
      await scene.done('declareCircularConflict', { circularId, reason: 'Holds shares.' }, scene.as(member));
      const heard = await listen(member, circularId);
      const answer = { ...(await anAnswer(scene, circularId)), rationale: secret };
      await scene.done('castCircularVote', answer, scene.as(otherMember));
      const told = await heard.next();
      expect(told).toMatchObject({ isWithheld: true, votes: [] });
      expect(JSON.stringify(told)).not.toContain(secret);
      await heard.stop();
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

/** A question with a word in it that is in an answer too; a member has declared a conflict. */
async function withSecret() {
  const asked = await proposed(scene, { question: `Does the ${secret} stay?` });
  const { circularId } = asked;
  await scene.done('declareCircularConflict', { circularId, reason: 'Holds shares.' }, scene.as(member));
  const answer = { ...(await anAnswer(scene, circularId)), rationale: secret };
  await scene.done('castCircularVote', answer, scene.as(otherMember));
  return asked;
}

async function ask(caller: Caller, query: string) {
  const { data, errors } = await scene.as(caller).graphql(query);
  expect(errors).toBeUndefined();
  return data;
}

type Circular = Record<string, unknown> & {
  state: string;
  proposedAt: string;
  endsAt: string;
  votes: unknown[];
  decision: unknown;
  commands: { command: string; isOpen: boolean; reason: string | null }[];
};

/** The whole of a circular, as one of them is shown it. */
async function circular(caller: Caller, id: string, moment = ''): Promise<Circular> {
  const document = parse(`{ circular(id: "${id}"${moment}) ${everythingOf(schema(), 'Circular')} }`);
  const { data, errors } = await execute({ schema: schema(), document, contextValue: contextOf(caller) });
  expect(errors).toBeUndefined();
  return (data as unknown as { circular: Circular }).circular;
}

async function openTo(caller: Caller, id: string): Promise<string[]> {
  const { commands } = await circular(caller, id);
  for (const { isOpen, reason } of commands) expect(isOpen).toBe(reason === null);
  return commands.filter(({ isOpen }) => isOpen).map(({ command }) => command);
}

const answersTo = (caller: Caller, circularId: string, boardId: string) =>
  everyAnswer(schema(), () => contextOf(caller), {
    ...{ id: [circularId, boardId], search: [secret], words: [secret], board: [boardId] },
  });

const namesWithSecret = (answers: ReadonlyMap<string, string>): string[] =>
  [...answers].filter(([, text]) => text.includes(secret)).map(([name]) => name);

async function listen(caller: Caller, id: string) {
  const document = parse(
    `subscription { circularChanged(id: "${id}") ${everythingOf(schema(), 'Circular')} }`,
  );
  const news = await subscribe({ schema: schema(), document, contextValue: contextOf(caller) });
  if (!(Symbol.asyncIterator in news)) throw new Error(JSON.stringify(news));
  const next = async () => {
    const told = await Promise.race([news.next(), pause(5_000, null, { ref: false })]);
    if (!told || told.done) throw new Error('Nothing was heard.');
    expect(told.value.errors).toBeUndefined();
    return (told.value.data as { circularChanged: Record<string, unknown> }).circularChanged;
  };
  await next();
  return { next, stop: () => news.return() };
}

/** As the edge makes it of whoever is signed in. */
function contextOf(caller: Caller) {
  const actor = { person: scene.personOf(caller), grants: [] };
  return { identity: { actor, scopes: ['read'], isLapsed: false }, actor };
}

const schema = () => product.app.get(GraphQLSchemaHost).schema;
