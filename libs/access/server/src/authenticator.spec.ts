import { tokenScopes, type AccessEvent } from '@gatehouse/access-domain';
import { MemoryEventStore } from '@gatehouse/event-store';
import { OperationalStore } from '@gatehouse/operational-store';
import { startProjections } from '@gatehouse/projections/testing';
import { TestClock } from '@gatehouse/server-kit/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accessMigrations } from './access.tables';
import { notAllowed } from './allowed';
import { Authenticator } from './authenticator';
import { Delegates } from './delegates';
import { delegations } from './delegations.projection';
import { operator, OperatorSecret } from './operator';
import { people } from './people.projection';
import { sha256 } from './secret';
import { Sessions } from './sessions';
import { tokens } from './tokens.projection';

describe('who sends a request', () => {
  beforeEach(start);
  afterEach(stop);

  it('is the operator by the secret of this run, with every scope', async () => {
    expect(await authenticator.identityOf({ authorization: `Bearer ${secret.bearer}` })).toEqual({
      ...{ actor: operator, scopes: tokenScopes, isLapsed: false },
    });
  });

  it('is a token’s bearer with the scopes it was issued for, until it expires', async () => {
    await issue(['feed'], '2026-11-23T09:00:03.000Z');
    expect(await authenticator.identityOf(bearer)).toMatchObject({
      actor: { person: 'ben', grants: [{ role: 'finance', scope: everything }] },
      scopes: ['feed'],
    });
    clock.set('2026-11-23T09:00:03.000Z');
    expect(await authenticator.identityOf(bearer)).toBeNull();
  });

  it('has nothing in the grants but what deciders are to know', async () => {
    await issue(['feed'], null);
    expect(Object.keys((await authenticator.identityOf(bearer))?.actor.grants[0] ?? {})).toEqual([
      'role',
      'scope',
    ]);
  });

  it('acts for somebody to the end of the term and not an instant longer', async () => {
    await issue(tokenScopes, null);
    const acting = { ...bearer, onBehalfOf: 'ana' };
    expect(await authenticator.identityOf(acting)).toMatchObject({
      actor: { person: 'ben', onBehalfOf: 'ana', duties: ['ownership'], grants: [] },
      scopes: tokenScopes,
      isLapsed: false,
    });
    clock.set('2026-11-23T09:00:02.000Z');
    expect(await authenticator.identityOf(acting)).toEqual({
      actor: { person: 'ben', onBehalfOf: 'ana', duties: [], grants: [] },
      ...{ scopes: ['read'], isLapsed: true },
    });
  });

  it('is the same person in their own right without the header', async () => {
    await issue(tokenScopes, null);
    await authenticator.identityOf({ ...bearer, onBehalfOf: 'ana' });
    expect((await authenticator.identityOf(bearer))?.actor).not.toHaveProperty('onBehalfOf');
  });

  it('acts for whom the session says, which ends with all of theirs', async () => {
    const session = await sessions.open({ person: 'ben', token: null, actsFor: 'ana' });
    expect(await authenticator.identityOf({ session })).toMatchObject({
      actor: { person: 'ben', onBehalfOf: 'ana' },
      scopes: tokenScopes,
    });
    await sessions.endAllOf('ben');
    authenticator.forgetAll();
    expect(await authenticator.identityOf({ session })).toBeNull();
  });
});

describe('what a request may be used for', () => {
  it('is said in words that name what is missing and what there is', () => {
    expect(notAllowed({ scopes: tokenScopes, isLapsed: false }, ['write', 'import'])).toBeNull();
    expect(notAllowed({ scopes: ['read', 'feed'], isLapsed: false }, ['write', 'import'])).toBe(
      'This token was not issued for write and import; it has read, feed. Use one that was.',
    );
    expect(notAllowed({ scopes: ['read'], isLapsed: true }, ['write'])).toMatch(
      /^You can do nothing for them/,
    );
  });
});

const everything = { kind: 'everything' } as const;
const word = 'a-secret-of-twenty-letters';
const bearer = { authorization: `Bearer gh_t1_${word}` };

let log: MemoryEventStore;
let operational: OperationalStore;
let projections: Awaited<ReturnType<typeof startProjections>>;
let clock: TestClock;
let sessions: Sessions;
let secret: OperatorSecret;
let authenticator: Authenticator;

async function start() {
  log = new MemoryEventStore();
  projections = await startProjections({ log, projections: [people, delegations, tokens] });
  operational = await OperationalStore.open('sqlite::memory:', [accessMigrations]);
  clock = new TestClock('2026-11-23T09:00:00.000Z');
  sessions = new Sessions(operational, clock);
  secret = new OperatorSecret();
  const delegates = new Delegates(projections.reads, clock);
  authenticator = new Authenticator(projections.reads, sessions, delegates, secret, clock);
  await record('person-ana', { type: 'PersonAdded', personId: 'ana', isService: false });
  await record('person-ben', { type: 'PersonAdded', personId: 'ben', isService: false });
  await record('person-ben', { type: 'RoleGranted', personId: 'ben', role: 'finance', scope: everything });
  await record('person-ana', {
    ...{ type: 'DelegateNamed', personId: 'ana', delegationId: 'd1', delegate: 'ben', duties: ['ownership'] },
    ...{ from: '2026-11-23T08:00:00.000Z', until: '2026-11-23T09:00:02.000Z' },
  });
}

async function stop() {
  await projections.stop();
  await operational.close();
}

const issue = (scopes: typeof tokenScopes | readonly ['feed'], expiresAt: string | null) =>
  record('token-t1', {
    ...{ type: 'TokenIssued', tokenId: 't1', personId: 'ben', label: 'test', hash: sha256(word) },
    ...{ scopes, expiresAt },
  });

async function record(stream: string, event: AccessEvent) {
  const expectedVersion = (await log.read(stream)).length;
  await log.append(stream, [event], {
    ...{ commandId: `${stream}/${String(expectedVersion)}`, by: 'ada', expectedVersion },
    occurredAt: '2026-11-23T08:00:00.000Z',
  });
  await projections.caughtUp();
}
