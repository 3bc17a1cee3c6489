import { describe, expect, it } from '@jest/globals';
import { v5 } from 'uuid';
import { eventId, namespace, uuidv5 } from './event-id';

describe("an event's id", () => {
  it.each(['', 'a', 'ünï çødé 🙂', '0b0d4c1e-8f0a-4b43-bb0e-0e5f1d1d8a55/0', 'x'.repeat(1_000)])(
    'is a version 5 UUID of its name: %j',
    (name) => expect(uuidv5(name)).toBe(v5(name, new Uint8Array(Buffer.from(namespace)))),
  );

  it('is the same for the same command and index, and for no other', () => {
    const ids = [eventId('a', 0), eventId('a', 1), eventId('b', 0), eventId('a', 10), eventId('a/1', 0)];
    expect(new Set(ids).size).toBe(ids.length);
    expect(eventId('a', 0)).toBe(ids[0]);
  });
});
