import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { canonicalText } from './canonical';
import { draft, sealed } from './draft';
import { canonicalEvent, leafOf } from './leaf';
import { recordedOf } from './stored';
import { options } from './testing';
import { Upcasts } from './upcasts';

const upcasts = new Upcasts();

describe('the canonical text of a payload', () => {
  it('is what the reference implementation of RFC 8785 writes, for anything that JSON can carry', () => {
    const anything = fc.jsonValue({ stringUnit: 'binary' });
    fc.assert(fc.property(anything, (value) => expect(canonicalText(value, 'it')).toBe(canonicalize(value))));
  });

  it('orders many keys as it orders few', () => {
    const keys = fc.uniqueArray(fc.string({ unit: 'binary' }), { maxLength: 40 });
    fc.assert(
      fc.property(keys, (names) => {
        const value = Object.fromEntries(names.map((name, n) => [name, n]));
        expect(canonicalText(value, 'it')).toBe(canonicalize(value));
      }),
    );
  });
});

describe('the leaf of an event', () => {
  it('is the same whether it is composed for writing or recomputed from what was read', () => {
    const data = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue());
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(data, name, name, (payload, by, type) => {
        const events = [{ ...payload, type }];
        const said = options(6, { by, onBehalfOf: by, causationId: by });
        const drafted = draft({ stream: 'pilot-7', events, options: said, upcasts });
        const [stored] = sealed(drafted, '2026-03-02T09:00:00.000Z', 41);
        expect(stored && leafOf(recordedOf(stored, upcasts))).toBe(stored?.leaf);
      }),
    );
  });

  it('is the SHA-256 of a zero byte and the canonical text, in which no position stands', () => {
    const drafted = draft({ stream: 'pilot-7', events: [{ type: 'Noted' }], options: options(0), upcasts });
    const [one] = sealed(drafted, '2026-03-02T09:00:00.000Z', 1);
    const [other] = sealed(drafted, '2026-03-02T09:00:00.000Z', 2);
    if (!one || !other) throw new Error('nothing was sealed');
    const text = canonicalEvent(recordedOf(one, upcasts));
    expect(text).toBe(
      `{"by":"ana","causationId":null,"correlationId":"${one.correlationId}","data":{},"id":"${one.id}",` +
        `"occurredAt":"2026-03-02T09:00:00.000Z","onBehalfOf":null,"recordedAt":"2026-03-02T09:00:00.000Z",` +
        `"schema":1,"stream":"pilot-7","type":"Noted","version":1}`,
    );
    expect(one.leaf).toBe(
      createHash('sha256')
        .update(Buffer.from([0]))
        .update(text)
        .digest('hex'),
    );
    expect(other.leaf).toBe(one.leaf);
  });
});
