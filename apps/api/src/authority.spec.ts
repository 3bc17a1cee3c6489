import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { authority } from './testing/authority-table';
import { admit, callers, type Caller, type Client, type Sent } from './testing/callers';
import { mutationNames } from './testing/mutations';
import { startProductInMemory, type ProductInMemory } from './testing/product-in-memory';
import { Scene } from './testing/scene';

describe('who may send what', () => {
  it('is said of every mutation there is, and of no other', () =>
    expect(Object.keys(authority).sort()).toEqual([...mutationNames].sort()));

  it('is somebody’s, whatever it is', () => {
    for (const [name, { by }] of Object.entries(authority)) expect([name, by.length]).not.toEqual([name, 0]);
  });

  describe.each(Object.entries(authority))('%s', (mutation, { by, input, until }) => {
    // What was refused changed nothing, so the next one meets it as it was.
    let untouched: object | null = null;

    it.each(callers)('is sent by %s', async (caller) => {
      const scene = new Scene(operator, everybody, clientOf(caller));
      const given = untouched ?? (await input(scene));
      const before = await product.log.head();
      const sent = await scene.caller.send(mutation, given);
      untouched = sent.accepted ? null : given;

      const mayPass = by.includes(caller);
      const hasPassed = sent.accepted || (until !== undefined && sent.code === until);
      // With what was said, so that a failure tells why.
      expect([hasPassed, sent.said]).toEqual([mayPass, sent.said]);
      if (!sent.accepted) expect(await product.log.head()).toBe(before);
      if (!mayPass) expectRefusal(caller, sent);
    });
  });
});

/** In words, and not for an input that nobody could have sent. */
function expectRefusal(caller: Caller, { code, said }: Sent) {
  expect(said).not.toBe('');
  expect(['BAD_USER_INPUT', 'INTERNAL_SERVER_ERROR', 'GRAPHQL_VALIDATION_FAILED']).not.toContain(code);
  if (caller === 'a token without write') {
    expect(code).toBe('FORBIDDEN');
    expect(said).toContain('not issued for write');
  }
  if (caller === 'nobody signed in') expect(code).toBe('UNAUTHENTICATED');
}

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
