import { leafOf, verifyLog } from '@gatehouse/event-store';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LightMyRequestResponse } from 'fastify';
import { admit, Client, tokenFor, type Caller } from './testing/callers';
import { startProductInMemory, type ProductInMemory } from './testing/product-in-memory';
import { Scene } from './testing/scene';

describe('a token', () => {
  it.each([
    ['read', 'GET', '/api/export/pilots?format=csv'],
    ['feed', 'GET', '/api/events'],
    ['feed', 'GET', '/api/%65vents'],
    ['import', 'GET', '/api/imports/nothing/problems.csv'],
    ['import', 'POST', '/api/imports/files?name=a.csv'],
    ['write', 'POST', '/api/imports/files?name=a.csv'],
    ['calendar', 'GET', '/api/calendar.ics'],
    ['calendar', 'GET', '/api/boards/nothing/calendar.ics'],
  ] as const)('without %s is refused %s %s, in words', async (scope, method, url) => {
    const without = await withScopes(...allScopes.filter((one) => one !== scope));
    const refused = await without.request(method, url, Buffer.from('Name\n'));
    expect(refused.statusCode).toBe(403);
    expect(refused.json<{ detail: string }>().detail).toContain(`not issued for ${scope}`);
    const all = await withScopes(...allScopes);
    expect((await all.request(method, url, Buffer.from('Name\n'))).statusCode).not.toBe(403);
  });

  it('without read asks no question, and with nothing else asks any', async () => {
    expect(await (await withScopes('write', 'feed')).graphql('{ log { head } }')).toMatchObject({
      errors: [
        { extensions: { code: 'FORBIDDEN' }, message: expect.stringContaining('not issued for read') },
      ],
    });
    expect(await (await withScopes('read')).graphql('{ log { head } }')).toMatchObject({
      data: { log: { head: expect.any(String) } },
    });
  });

  it('imports only where it may both write and import', async () => {
    for (const scopes of [
      ['read', 'write'],
      ['read', 'import'],
    ])
      expect(await (await withScopes(...scopes)).send('startImport', { importId: 'nothing' })).toMatchObject({
        code: 'FORBIDDEN',
      });
    const may = await withScopes('read', 'write', 'import');
    expect(await may.send('startImport', { importId: 'nothing' })).not.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('issues no token that could do more', async () => {
    const token = { person: 'x', tokenId: 'wider', label: 'wider', hash: 'ab'.repeat(32) };
    expect(await (await withScopes('read', 'write')).send('issueToken', token)).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('opens a browser’s session that can do no more', async () => {
    const { authorization = '' } = await tokenFor(operator, personOf('programme office'), ['read']);
    const cookie = cookieOf(await post('/auth/token', { token: authorization.replace('Bearer ', '') }));
    const session = new Client(product, '', { cookie });
    expect(await session.graphql('{ me { person { name } } }')).toMatchObject({
      data: { me: { person: { name: 'programme office' } } },
    });
    expect(await session.send('registerPilot', { name: 'A', purpose: 'p', unit: 'u' })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('what stays open', () => {
  it('ends with the right to it: an event feed that is followed, and a socket', async () => {
    await product.app.listen(0, '127.0.0.1');
    const url = await product.app.getUrl();
    const leaver = await personWith('reader');
    const headers = await tokenFor(operator, leaver);
    const feed = await fetch(`${url}/api/events?stream=sse`, { headers });
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await new Promise((resolve) => (socket.onopen = resolve));
    const closed = new Promise<CloseEvent>((resolve) => (socket.onclose = resolve));
    const greeted = new Promise((resolve) => (socket.onmessage = resolve));
    socket.send(JSON.stringify({ type: 'connection_init', payload: headers }));
    await greeted;

    await operator.send('markPersonLeft', { person: leaver });
    expect((await closed).code).toBe(4403);
    await expect(feed.text()).rejects.toThrow();
  });
});

describe('a delegate', () => {
  it('says for whom they act, and the log keeps both', async () => {
    const scene = sceneOf('a delegate of the owner');
    const pilotId = await scene.owned();
    await scene.caller.send('addNote', { pilotId, text: 'For her.' });
    const note = (await product.log.read(`pilot-${pilotId}`)).at(-1);
    expect(note).toMatchObject({ by: scene.caller.person, onBehalfOf: personOf('the owner') });
  });

  it('answers no offer for somebody, though the duty is lent', async () => {
    const scene = sceneOf('a delegate of the owner');
    const pilotId = await scene.offered('the owner');
    expect((await scene.caller.send('acceptOwnership', { pilotId })).accepted).toBe(false);
  });

  it('does nothing for somebody who did not name them, but goes on reading', async () => {
    const headers = await tokenFor(operator, personOf('programme office'));
    const stranger = new Client(product, '', { ...headers, 'x-on-behalf-of': personOf('the owner') });
    expect(await stranger.graphql('{ me { actingFor { person { name } duties until } } }')).toMatchObject({
      data: { me: { actingFor: { person: { name: 'the owner' }, duties: [], until: null } } },
    });
    const sent = await stranger.send('registerPilot', { name: 'A', purpose: 'p', unit: 'u' });
    expect(sent).toMatchObject({ code: 'FORBIDDEN', said: expect.stringContaining('no delegation') });
    expect((await stranger.request('POST', '/api/imports/files?name=a.csv')).statusCode).toBe(403);
  });

  it('has none of their own roles meanwhile, and exactly those that are lent', async () => {
    const lender = await personWith('finance', 'assurance');
    const delegate = await personWith('programme_office');
    await named(lender, delegate, ['assurance']);
    const acting = new Client(product, delegate, {
      ...(await tokenFor(operator, delegate)),
      'x-on-behalf-of': lender,
    });
    const pilotId = await sceneOf('reader').owned();
    expect(await acting.send('registerPilot', { name: 'A', purpose: 'p', unit: 'u' })).toMatchObject({
      accepted: false,
    });
    expect(await acting.send('assignRiskTier', { pilotId, tier: 'high', basis: 'b' })).toMatchObject({
      accepted: true,
    });
    const own = await personWith('finance');
    await named(own, delegate, ['finance']);
    const forFinance = new Client(product, delegate, {
      ...(await tokenFor(operator, delegate)),
      'x-on-behalf-of': own,
    });
    expect(await forFinance.send('assignRiskTier', { pilotId, tier: 'limited', basis: 'b' })).toMatchObject({
      accepted: false,
    });
  });

  it('is chosen in the browser, which remembers it until they act as themselves again', async () => {
    const delegate = personOf('a delegate of the owner');
    const { authorization = '' } = await tokenFor(operator, delegate);
    const signedIn = cookieOf(await post('/auth/token', { token: authorization.replace('Bearer ', '') }));
    const asked =
      '{ me { person { name } actingFor { person { name } } mayActFor { person { name } duties } } }';
    expect(await new Client(product, '', { cookie: signedIn }).graphql(asked)).toMatchObject({
      data: {
        me: { actingFor: null, mayActFor: [{ person: { name: 'the owner' }, duties: ['ownership'] }] },
      },
    });

    const acting = cookieOf(await post('/auth/act-for', { person: personOf('the owner') }, signedIn));
    expect(await new Client(product, '', { cookie: acting }).graphql(asked)).toMatchObject({
      data: {
        me: { person: { name: 'a delegate of the owner' }, actingFor: { person: { name: 'the owner' } } },
      },
    });
    expect(await new Client(product, '', { cookie: signedIn }).graphql(asked)).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });

    const themselves = cookieOf(await post('/auth/act-as-yourself', {}, acting));
    expect(await new Client(product, '', { cookie: themselves }).graphql(asked)).toMatchObject({
      data: { me: { actingFor: null } },
    });
    const refused = await post('/auth/act-for', { person: personOf('finance') }, themselves);
    expect(refused.statusCode).toBe(403);
  });

  it('acts no longer once it was ended', async () => {
    const [lender, delegate] = [await personWith('finance'), await personWith()];
    await named(lender, delegate, ['ownership']);
    const acting = new Client(product, delegate, {
      ...(await tokenFor(operator, delegate)),
      'x-on-behalf-of': lender,
    });
    expect(await acting.send('saveView', view)).toMatchObject({ accepted: true });
    const delegation = await sceneOf('reader').newestDelegation(lender);
    await operator.send('endDelegation', { person: lender, delegation });
    expect(await acting.send('saveView', view)).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('somebody who leaves', () => {
  it('is turned away at once: token, session, and whoever acted for them', async () => {
    const [leaver, delegate] = [await personWith('finance'), await personWith()];
    await named(leaver, delegate, ['finance']);
    const headers = await tokenFor(operator, leaver);
    const token = new Client(product, leaver, headers);
    const bearer = headers['authorization']?.replace('Bearer ', '') ?? '';
    const session = new Client(product, leaver, {
      cookie: cookieOf(await post('/auth/token', { token: bearer })),
    });
    const acting = new Client(product, delegate, {
      ...(await tokenFor(operator, delegate)),
      'x-on-behalf-of': leaver,
    });
    for (const client of [token, session, acting])
      expect(await client.graphql('{ log { head } }')).toHaveProperty('data.log');
    expect(await acting.send('saveView', view)).toMatchObject({ accepted: true });

    await operator.send('markPersonLeft', { person: leaver });
    for (const client of [token, session])
      expect(await client.graphql('{ log { head } }')).toMatchObject({
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      });
    expect(await acting.send('saveView', view)).toMatchObject({ code: 'FORBIDDEN' });
    const asked = `query ($id: ID!) { person(id: $id) { leftAt grants { role } pastGrants { role endedBy { id } }
      delegations { state } } }`;
    expect(await operator.graphql(asked, { id: leaver })).toMatchObject({
      data: {
        person: {
          leftAt: expect.any(String),
          grants: [],
          pastGrants: [{ role: 'finance', endedBy: { id: 'operator' } }],
          delegations: [{ state: 'ended' }],
        },
      },
    });
  });
});

describe('somebody who is forgotten', () => {
  it('leaves a log that is what it was, and no name anywhere', async () => {
    const entry = {
      name: 'Zebulon Quartermain',
      title: 'Head',
      unit: 'Quartermasters',
      email: 'z@example.org',
    };
    const { id: person } = await operator.send('addPerson', entry);
    await operator.send('grantRole', { person, role: 'finance' });
    const before = (await product.log.readAll(0, 100_000)).events;
    expect(await operator.send('forgetPerson', { person })).toMatchObject({ code: 'person-still-here' });
    await operator.send('markPersonLeft', { person });
    expect(await operator.send('forgetPerson', { person })).toMatchObject({ accepted: true });
    expect(await operator.send('forgetPerson', { person })).toMatchObject({ code: 'already-forgotten' });

    expect(await verifyLog(product.log)).toMatchObject({ problems: [] });
    const after = (await product.log.readAll(0, 100_000)).events;
    expect(after.slice(0, before.length).map(leafOf)).toEqual(before.map(({ leaf }) => leaf));
    expect(JSON.stringify(after)).not.toMatch(/Zebulon|example\.org/);
    const asked = `query ($id: ID!) { people(search: "zebulon") { id } byUnit: people(search: "quartermasters") { id }
      person(id: $id) { name title unit email initials isForgotten hasLeft pastGrants { role } } }`;
    expect(await operator.graphql(asked, { id: person })).toEqual({
      data: {
        people: [],
        byUnit: [],
        person: {
          ...{ name: 'A former member', title: null, unit: null, email: null, initials: '' },
          ...{ isForgotten: true, hasLeft: true, pastGrants: [{ role: 'finance' }] },
        },
      },
    });
    expect(await operator.send('correctPerson', { person, name: 'Zebulon' })).toMatchObject({
      code: 'person-forgotten',
    });
  });

  it('is not remembered by the command that once added them', async () => {
    const adding = { commandId: 'the-same-command', name: 'Zebulon Quartermain' };
    const { id: person } = await operator.send('addPerson', adding);
    await operator.send('markPersonLeft', { person });
    await operator.send('forgetPerson', { person });
    expect(await operator.send('addPerson', adding)).toMatchObject({ accepted: true, id: person });
    expect(await operator.graphql('{ people(search: "zebulon") { id } }')).toEqual({ data: { people: [] } });
  });
});

describe('the directory', () => {
  it('is corrected without an event, and keeps contact data for those whom it is', async () => {
    const { id: person } = await operator.send('addPerson', { name: 'Ana', email: 'ana@example.org' });
    const head = await product.log.head();
    const entry = { person, name: ' Ana Silva ', title: 'Head', unit: 'Claims', email: 'silva@example.org' };
    expect(await operator.send('correctPerson', entry)).toMatchObject({ accepted: true });
    expect(await product.log.head()).toBe(head);
    const asked = 'query ($id: ID!) { person(id: $id) { name title unit email } }';
    const words = { name: 'Ana Silva', title: 'Head', unit: 'Claims' };
    expect(await operator.graphql(asked, { id: person })).toEqual({
      data: { person: { ...words, email: 'silva@example.org' } },
    });
    expect(await clientOf('reader').graphql(asked, { id: person })).toEqual({
      data: { person: { ...words, email: null } },
    });
  });

  it.each([
    [{ name: ' ' }, 'name-missing'],
    [{ name: 'x'.repeat(201) }, 'too-long'],
    [{ name: 'Ana', email: 'nowhere' }, 'email-malformed'],
  ])('takes no %j', async (flaw, code) => {
    expect(await operator.send('addPerson', flaw)).toMatchObject({ code });
    const person = personOf('reader');
    expect(await operator.send('correctPerson', { person, ...flaw })).toMatchObject({ code });
  });
});

const allScopes = ['read', 'write', 'import', 'feed', 'measurements', 'calendar'];
const view = { name: 'A view', isShared: false, filter: {}, columns: ['name'], view: 'table' };

let product: ProductInMemory;
let operator: Client;
let everybody: ReadonlyMap<Caller, Client>;

beforeAll(async () => {
  product = await startProductInMemory();
  ({ operator, everybody } = await admit(product));
});
afterAll(() => product.stop());

function clientOf(caller: Caller): Client {
  return everybody.get(caller)!;
}

function personOf(caller: Caller): string {
  return clientOf(caller).person;
}

function sceneOf(caller: Caller): Scene {
  return new Scene(operator, everybody, clientOf(caller));
}

async function withScopes(...scopes: string[]): Promise<Client> {
  const person = personOf('programme office');
  return new Client(product, person, await tokenFor(operator, person, scopes));
}

async function personWith(...roles: string[]): Promise<string> {
  const { id: person } = await operator.send('addPerson', { name: 'Somebody' });
  for (const role of roles) await operator.send('grantRole', { person, role });
  return person;
}

async function named(person: string, delegate: string, duties: string[]): Promise<void> {
  const until = new Date(Date.now() + 86_400_000).toISOString();
  expect(await operator.send('nameDelegate', { person, delegate, duties, until })).toMatchObject({
    accepted: true,
  });
}

function post(url: string, payload: object, cookie = ''): Promise<LightMyRequestResponse> {
  return product.app.inject({ method: 'POST', url, payload, headers: { cookie } });
}

function cookieOf({ cookies }: LightMyRequestResponse): string {
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}
