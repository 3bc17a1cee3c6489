import { describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '../event-store';
import { explained, meaningOf, NoAnswer, type Meaning } from './kurrentdb-errors';

describe('an error of the client', () => {
  it.each<[what: string, error: unknown, meaning: Meaning]>([
    ['another version', { type: 'wrong-expected-version', message: '' }, 'conflict'],
    ['too much at once', { type: 'maximum-append-size-exceeded', message: '' }, 'too-large'],
    ['too much at once on newer servers', { type: 'transaction-max-size-exceeded' }, 'too-large'],
    ['too large an event', { type: 'append-record-size-exceeded' }, 'too-large'],
    ['no such stream', { type: 'stream-not-found' }, 'missing'],
    ['a stream that is gone for good', { type: 'stream-deleted' }, 'deleted'],
    ['the same of newer servers', { type: 'stream-tombstoned' }, 'deleted'],
    ['no right', { type: 'access-denied', code: 7 }, 'denied'],
    ['a connection that broke', { type: 'unavailable', code: 14, message: 'read ECONNRESET' }, 'unsure'],
    ['the native half without a server', { type: 'unavailable', code: undefined }, 'unsure'],
    ['an answer that did not come', { type: 'deadline-exceeded', code: 4 }, 'unsure'],
    ['a vote that did not end', { type: 'timeout', code: 10 }, 'unsure'],
    ['a server that shuts down', { type: 'cancelled', code: 1 }, 'unsure'],
    ['another leader', { type: 'not-leader', leader: { address: 'other', port: 2113 } }, 'unsure'],
    ['a start', { type: 'unknown', message: 'Could not recognize Server Is Not Ready' }, 'unsure'],
    ['a plain error of gRPC', Object.assign(new Error('14 UNAVAILABLE: x'), { code: 14 }), 'unsure'],
    ['the same in words alone', new Error('14 UNAVAILABLE: No connection established'), 'unsure'],
    ['no node', new Error('Failed to discover after 10 attempts.'), 'unsure'],
    ['silence', new NoAnswer('no answer within 5 seconds'), 'unsure'],
    ['a plain refusal of gRPC', Object.assign(new Error('16 UNAUTHENTICATED'), { code: 16 }), 'denied'],
    ['a mistake of ours', new TypeError('x is not a function'), 'unexpected'],
    ['an argument that is wrong', { type: 'invalid-argument', code: 3 }, 'unexpected'],
    ['no error at all', undefined, 'unexpected'],
  ])('that says %s is understood', (_what, error, meaning) => expect(meaningOf(error)).toBe(meaning));

  it('becomes one of the port, with its cause and with what may be shown of the place', () => {
    const cause = { type: 'unavailable', message: 'read ECONNRESET. Resolution note: ' };
    const told = explained(cause, 'one:2113, two:2113');
    expect(told).toBeInstanceOf(StoreUnavailable);
    expect(told).toMatchObject({
      message: 'The event store at one:2113, two:2113 cannot be reached just now: read ECONNRESET.',
      cause,
    });
    expect(explained({ type: 'access-denied' }, 'one')).toBeInstanceOf(StoreUnavailable);
    expect(explained({ type: 'stream-deleted' }, 'one')).not.toBeInstanceOf(StoreUnavailable);
  });

  it('that is nobody else’s fault is passed on as it is', () => {
    const mistake = new TypeError('x is not a function');
    expect(explained(mistake, 'one')).toBe(mistake);
  });
});
