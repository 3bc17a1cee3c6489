import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPostgres } from '@gatehouse/postgres/testing';
import { randomUUID } from 'node:crypto';
import { caughtUp, Client, clientFor, clientWith, operatorOf, type Outcome } from './api-client';
import { startProduct, type Product } from './product';

const roles = ['administrator', 'programme_office', 'finance', 'assurance', 'auditor', 'reader'] as const;
type Role = (typeof roles)[number];

/** What stands behind the ports is nobody's business who asks: the same sentences hold on either. */
describe.each<[string, () => Promise<[Product, () => Promise<void>]>]>([
  ['the embedded stores', async () => [await startProduct(), () => Promise.resolve()]],
  ['read models and operational store on PostgreSQL', onPostgres],
])('on %s', (_stores, start) => {
  describe('who may do what', () => {
    const office: Role[] = ['programme_office'];
    const administrator: Role[] = ['administrator'];
    const words = { name: 'A', purpose: 'p', unit: 'u' };

    // What is refused here is refused to the role; a person named or owning may do more, which other tests say.
    it.each<[string, Role[], (pilotId: string, person: string) => Record<string, unknown>]>([
      ['registerPilot', office, () => words],
      ['revisePilot', office, (pilotId) => ({ pilotId, seenVersion: 1, ...words, name: 'B' })],
      [
        'assignRiskTier',
        [...office, 'assurance'],
        (pilotId) => ({ pilotId, tier: 'high', basis: 'Annex III' }),
      ],
      ['nameSponsor', office, (pilotId, person) => ({ pilotId, person })],
      ['offerOwnership', office, (pilotId, person) => ({ pilotId, to: person })],
      ['acceptOwnership', [], (pilotId) => ({ pilotId })],
      ['declineOwnership', [], (pilotId) => ({ pilotId, reason: 'No.' })],
      ['holdPilot', office, (pilotId) => ({ pilotId, reason: 'Wait.' })],
      ['addPerson', administrator, () => ({ name: 'New Person' })],
      ['grantRole', administrator, (_, person) => ({ person, role: 'reader' })],
      ['revokeRole', administrator, () => ({ person: 'auditor', role: 'auditor' })],
      ['markPersonLeft', administrator, () => ({ person: 'sponsor' })],
      [
        'issueToken',
        administrator,
        () => ({ tokenId: 'abc', person: 'auditor', label: 'x', hash: 'ab'.repeat(32) }),
      ],
    ])('%s is open to %j', async (mutation, allowed, inputFor) => {
      for (const role of roles) {
        const pilotId = await registered();
        const outcome = await clients[role].send(mutation, inputFor(pilotId, 'owner-claims'));
        if (allowed.includes(role))
          expect({ role, outcome }).toMatchObject({ role, outcome: { __typename: 'Accepted' } });
        else expect({ role, outcome }).toMatchObject({ role, outcome: { __typename: 'Refused' } });
        // Each role meets the same state: what one was allowed is undone for the next.
        if (mutation === 'revokeRole' && allowed.includes(role))
          await operatorOf(product).send('grantRole', { person: 'auditor', role: 'auditor' });
      }
    });

    it('lets everybody signed in read, and nobody else', async () => {
      for (const role of roles)
        expect((await clients[role].graphql('{ pilots { totalCount } }')).errors).toBeUndefined();
      const stranger = new Client(product.url, null);
      expect(await stranger.graphql('{ pilots { totalCount } }')).toMatchObject({ status: 401 });
      expect((await stranger.get('/api/events')).status).toBe(401);
      expect((await stranger.get('/api/export/pilots')).status).toBe(401);
      expect(
        (
          await new Client(product.url, 'gh_operator_wrong-wrong-wrong-wrong').graphql(
            '{ me { person { id } } }',
          )
        ).status,
      ).toBe(401);
    });

    it('follows the person and not the role where a rule names one', async () => {
      const pilotId = await registered();
      await clients.programme_office.send('offerOwnership', { pilotId, to: 'owner-service' });
      const named = await clientFor(product, 'owner-service');
      expect(await operatorOf(product).send('acceptOwnership', { pilotId })).toMatchObject({
        code: 'only-the-person-named-may-answer',
      });
      expect(await named.send('acceptOwnership', { pilotId })).toMatchObject({ __typename: 'Accepted' });
    });

    it('leaves nobody’s pilots with somebody who has left', async () => {
      const pilotId = await registered();
      // A service account would own nothing.
      const added = (await operatorOf(product).send('addPerson', { name: 'Client reader' })) as {
        id: string;
      };
      const leaver = await clientFor(product, added.id);
      await clients.programme_office.send('offerOwnership', { pilotId, to: leaver.person });
      await leaver.send('acceptOwnership', { pilotId });
      await operatorOf(product).send('markPersonLeft', { person: leaver.person });
      type Told = { ownership: string; story: { edges: { node: { sentence: string } }[] } };
      const words =
        'Rule leaver-releases-pilots released Client reader from ownership; the pilot is orphaned. “The owner has left.”';
      const asked = 'query ($id: ID!) { pilot(id: $id) { ownership story { edges { node { sentence } } } } }';
      // The row and the story are two read models, and either may be the first to know.
      const told = await eventually(
        async () => (await clients.programme_office.graphql(asked, { id: pilotId })).data!['pilot'] as Told,
        ({ ownership, story }) => ownership === 'unoffered' && story.edges[0]!.node.sentence === words,
      );
      expect(told).toMatchObject({ ownership: 'unoffered' });
      expect(told.story.edges[0]!.node.sentence).toBe(words);
    });

    it('ends with a revoked token', async () => {
      const client = await clientWith(product, 'reader');
      const tokenId = client.bearer!.split('_')[1];
      expect(await operatorOf(product).send('revokeToken', { tokenId })).toMatchObject({
        __typename: 'Accepted',
      });
      await caughtUp(operatorOf(product));
      expect(
        (
          await eventually(
            () => client.graphql('{ me { person { id } } }'),
            ({ status }) => status === 401,
          )
        ).status,
      ).toBe(401);
    });
  });

  describe('a command', () => {
    it('sent twice is one fact', async () => {
      const input = { commandId: randomUUID(), name: 'Once', purpose: 'p', unit: 'u' };
      const [first, again] = [
        await office().send('registerPilot', input),
        await office().send('registerPilot', input),
      ];
      expect(again).toEqual(first);
    });

    it('by two people at once has one winner, and the other is told', async () => {
      const pilotId = await registered();
      const edit = (name: string) =>
        office().send('revisePilot', { pilotId, seenVersion: 1, name, purpose: 'p', unit: 'u' });
      const outcomes = await Promise.all([edit('One'), edit('Other')]);
      expect(outcomes.filter(({ __typename }) => __typename === 'Accepted')).toHaveLength(1);
      expect(outcomes.find(({ __typename }) => __typename === 'Refused')).toMatchObject({ code: 'stale' });
    });

    it('is read by whoever wrote it', async () => {
      const accepted = (await office().send('registerPilot', {
        name: 'Mine',
        purpose: 'p',
        unit: 'u',
      })) as Outcome & { position: string; id: string };
      const { data } = await office().graphql(
        'query ($id: ID!, $at: Position!) { pilot(id: $id, atLeast: $at) { name version } }',
        { id: accepted.id, at: accepted.position },
      );
      expect(data!['pilot']).toEqual({ name: 'Mine', version: 1 });
    });

    it('tells a history that reads like minutes', async () => {
      const pilotId = await registered();
      await office().send('assignRiskTier', { pilotId, tier: 'high', basis: 'Annex III' });
      const last = (await office().send('offerOwnership', { pilotId, to: 'owner-claims' })) as {
        position: string;
      };
      const { data } = await office().graphql(
        'query ($id: ID!, $at: Position!) { pilot(id: $id, atLeast: $at) { story { totalCount edges { node { sentence } } } } }',
        { id: pilotId, at: last.position },
      );
      const { story } = data!['pilot'] as { story: { edges: { node: { sentence: string } }[] } };
      expect(story.edges.map(({ node }) => node.sentence)).toEqual([
        'Client programme_office offered ownership to Caroline Mbeki.',
        'Client programme_office assigned the risk tier high. “Annex III”',
        'Client programme_office registered A in u.',
      ]);
    });
  });

  describe('bad input', () => {
    it.each<[string, string, Record<string, unknown>]>([
      ['registerPilot', 'name', { name: '', purpose: 'p', unit: 'u' }],
      ['registerPilot', 'name', { name: 'x'.repeat(201), purpose: 'p', unit: 'u' }],
      ['registerPilot', 'purpose', { name: 'n', purpose: ' ', unit: 'u' }],
      ['registerPilot', 'purpose', { name: 'n', purpose: 'x'.repeat(10_001), unit: 'u' }],
      ['registerPilot', 'unit', { name: 'n', purpose: 'p', unit: '\n' }],
      ['assignRiskTier', 'pilotId', { pilotId: 'nowhere', tier: 'high', basis: 'b' }],
      ['nameSponsor', 'person', { pilotId: '', person: 'nobody' }],
      ['holdPilot', 'reason', { pilotId: '', reason: ' ' }],
      ['issueToken', 'label', { tokenId: 't', person: 'auditor', label: '', hash: 'ab'.repeat(32) }],
      ['issueToken', 'hash', { tokenId: 't', person: 'auditor', label: 'l', hash: 'no hash' }],
    ])('%s is refused for its %s', async (mutation, field, input) => {
      const pilotId = input['pilotId'] === '' ? await registered() : input['pilotId'];
      const head = await headOf(operatorOf(product));
      const outcome = await operatorOf(product).send(mutation, {
        ...input,
        ...(pilotId !== undefined && { pilotId }),
      });
      expect(outcome).toMatchObject({ __typename: 'Refused', field });
      expect(await headOf(operatorOf(product))).toBe(head);
    });

    it.each<[string, string, string]>([
      ['{ pilots(first: -1) { totalCount } }', 'first', 'BAD_USER_INPUT'],
      ['{ pilots(first: 501) { totalCount } }', 'first', 'BAD_USER_INPUT'],
      ['{ pilots(after: "nonsense") { totalCount } }', 'after', 'BAD_USER_INPUT'],
      ['{ pilots(asOf: "2999-01-01T00:00:00Z") { totalCount } }', 'asOf', 'BAD_USER_INPUT'],
      ['{ pilots(known: then) { totalCount } }', 'known', 'BAD_USER_INPUT'],
      [
        '{ portfolioDifference(from: "2026-02-01T00:00:00Z", to: "2026-01-01T00:00:00Z") { totalCount } }',
        'to',
        'BAD_USER_INPUT',
      ],
    ])('%s names what has to change', async (query, field, code) => {
      const { errors } = await office().graphql(query);
      expect(errors?.[0]?.extensions).toMatchObject({ code, field });
    });

    it.each([
      '{ pilots(asOf: "2026-02-31T00:00:00Z") { totalCount } }',
      '{ pilots(asOf: "yesterday") { totalCount } }',
      '{ pilots(atPosition: "-1") { totalCount } }',
      '{ pilots(filter: { stage: [launched] }) { totalCount } }',
      '{ nothing }',
      'not a query',
    ])('%s is no query of ours', async (query) => {
      const { status, errors } = await office().graphql(query);
      expect(status).toBe(400);
      expect(errors![0]!.message).not.toContain('node_modules');
    });

    it('bounds what one request may ask for', async () => {
      const deep = `{ pilots { edges { node { story { edges { node { by { ${'__typename '.repeat(2)} } } } } } } } }`;
      expect((await office().graphql(deep)).errors).toBeUndefined();
      const aliases = `{ ${Array.from({ length: 40 }, (_, n) => `a${String(n)}: log { head }`).join(' ')} }`;
      expect((await office().graphql(aliases)).errors![0]!.message).toMatch(/alias/i);
      const large = await office().get('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: `{ log { head } } # ${'x'.repeat(1_100_000)}` }),
      });
      expect(large.status).toBe(413);
    });

    it('from another site is turned away', async () => {
      const forged = await office().get('/auth/sign-out', {
        method: 'POST',
        headers: { origin: 'https://elsewhere.example' },
      });
      expect(forged.status).toBe(403);
    });
  });

  let product: Product;
  let end: () => Promise<void>;
  let clients: Record<Role, Client>;
  const office = () => clients.programme_office;

  beforeAll(async () => {
    [product, end] = await start();
    const made = await Promise.all(
      roles.map(async (role) => [role, await clientWith(product, role)] as const),
    );
    clients = Object.fromEntries(made) as unknown as Record<Role, Client>;
  }, 60_000);
  afterAll(async () => {
    await product.stop();
    await end();
  });

  async function registered(): Promise<string> {
    const outcome = await office().send('registerPilot', { name: 'A', purpose: 'p', unit: 'u' });
    if (outcome.__typename !== 'Accepted') throw new Error(outcome.reason);
    return outcome.id;
  }

  async function headOf(client: Client): Promise<unknown> {
    const { data } = await client.graphql('{ log { head } }');
    return (data!['log'] as { head: string }).head;
  }
});

async function onPostgres(): Promise<[Product, () => Promise<void>]> {
  const postgres = await startPostgres();
  return [await startProduct({ GATEHOUSE_READS: await postgres.database() }), () => postgres.stop()];
}

/** What is forgotten within a few seconds need not be forgotten at once. */
async function eventually<Value>(ask: () => Promise<Value>, isSo: (value: Value) => boolean): Promise<Value> {
  const until = Date.now() + 10_000;
  for (;;) {
    const value = await ask();
    if (isSo(value) || Date.now() > until) return value;
  }
}
