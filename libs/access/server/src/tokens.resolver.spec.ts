import type { TokenEvent } from '@gatehouse/access-domain';
import { MemoryEventStore } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import { startProjections } from '@gatehouse/projections/testing';
import { Moments } from '@gatehouse/server-kit';
import { TestClock } from '@gatehouse/server-kit/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { tokens } from './tokens.projection';
import { TokensResolver } from './tokens.resolver';

describe('the list of tokens', () => {
  beforeEach(start);
  afterEach(() => projections.stop());

  it('is everybody’s for an administrator, newest first', async () => {
    await issue('ana', 'warehouse feed', '2026-11-02T09:00:00.000Z');
    await issue('rob', 'report', '2026-11-03T09:00:00.000Z');
    await issue('ana', 'late import', '2026-11-01T09:00:00.000Z');
    expect((await listFor(administrator)).map(({ label }) => label)).toEqual([
      'report',
      'warehouse feed',
      'late import',
    ]);
  });

  it('is one’s own for everybody else, also for an administrator of one unit', async () => {
    await issue('ana', 'warehouse feed', '2026-11-02T09:00:00.000Z');
    await issue('rob', 'report', '2026-11-03T09:00:00.000Z');
    const ofClaims: Actor = {
      person: 'rob',
      grants: [{ role: 'administrator', scope: { kind: 'unit', unit: 'Claims' } }],
    };
    expect((await listFor(ofClaims)).map(({ bearer }) => bearer.id)).toEqual(['rob']);
  });

  it('says which are revoked, and gives no hash away', async () => {
    await issue('rob', 'report', '2026-11-03T09:00:00.000Z');
    await record({ type: 'TokenRevoked', tokenId: 'report', personId: 'rob' }, '2026-11-04T09:00:00.000Z');
    expect(await listFor(administrator)).toEqual([
      {
        id: 'report',
        label: 'report',
        bearer: { id: 'rob' },
        issuedAt: '2026-11-03T09:00:00.000Z',
        expiresAt: null,
        scopes: ['read', 'feed'],
        isRevoked: true,
        revokedAt: '2026-11-04T09:00:00.000Z',
      },
    ]);
  });
});

const administrator: Actor = {
  person: 'ana',
  grants: [{ role: 'administrator', scope: { kind: 'everything' } }],
};

let log: MemoryEventStore;
let projections: Awaited<ReturnType<typeof startProjections>>;
let resolver: TokensResolver;

async function start() {
  log = new MemoryEventStore();
  projections = await startProjections({ log, projections: [tokens] });
  const { reads } = projections;
  resolver = new TokensResolver(reads, new Moments(log, reads, new TestClock('2026-11-23T09:00:00.000Z')));
}

async function listFor(actor: Actor) {
  await projections.caughtUp();
  return resolver.tokens({}, actor);
}

const issue = (personId: string, label: string, at: string) =>
  record(
    {
      type: 'TokenIssued',
      ...{ tokenId: label.replaceAll(' ', '-'), personId, label },
      ...{ hash: 'f'.repeat(64), expiresAt: null, scopes: ['read', 'feed'] },
    },
    at,
  );

const record = async (event: TokenEvent, occurredAt: string) =>
  log.append(`token-${event.tokenId}`, [event], {
    commandId: `${event.type}-${event.tokenId}`,
    by: 'ana',
    occurredAt,
    expectedVersion: event.type === 'TokenIssued' ? 0 : 1,
  });
