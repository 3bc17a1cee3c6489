import { afterEach, describe, expect, it } from '@jest/globals';
import { placeOf } from './kurrentdb-place';

describe('a connection string of KurrentDB', () => {
  const { DEBUG } = process.env;
  afterEach(() => {
    if (DEBUG === undefined) delete process.env.DEBUG;
    else process.env.DEBUG = DEBUG;
  });

  it('reads from the leader and connects at once, unless it says otherwise', () => {
    expect(placeOf('kurrentdb://one:2113?tls=false')).toEqual({
      connection: 'kurrentdb://one:2113?tls=false&nodePreference=leader&discoveryInterval=100',
      hosts: 'one:2113',
      user: undefined,
      password: undefined,
      isSecure: false,
      appendsOneByOne: false,
    });
    const other = placeOf('kurrentdb://one,two?NodePreference=Follower&discovery-interval=7');
    expect(other.connection).toBe('kurrentdb://one,two?nodePreference=follower&discoveryInterval=7');
    expect(other).toMatchObject({ hosts: 'one, two', isSecure: true });
  });

  it.each(['kurrent', 'kdb', 'esdb', 'kurrentdb'])(
    'may be written with %s:, which the client gets by one name',
    (scheme) => {
      expect(placeOf(`${scheme}://one`).connection).toMatch(/^kurrentdb:\/\/one\?/);
      expect(placeOf(`${scheme}+discover://one/`).connection).toMatch(/^kurrentdb\+discover:\/\/one\?/);
    },
  );

  it('names an account, which is decoded for whoever asks and left as it is for the client', () => {
    const place = placeOf('kurrentdb://svc:p%40ss%3Aw%2Frd@one:2113,two:2113?tls=true');
    expect(place).toMatchObject({
      user: 'svc',
      password: 'p@ss:w/rd',
      hosts: 'one:2113, two:2113',
      isSecure: true,
    });
    expect(place.connection).toContain('//svc:p%40ss%3Aw%2Frd@one:2113,two:2113?');
  });

  it('keeps to itself what the client would not understand', () => {
    const place = placeOf('kurrentdb://one?tls=false&appendsOneByOne=true');
    expect(place.appendsOneByOne).toBe(true);
    expect(place.connection).not.toContain('OneByOne');
  });

  it.each([
    'kurrentdb://svc:secret@one?tlss=true',
    'kurrentdb://svc:secret@one?tls',
    'kurrentdb://svc:sec@ret@one',
    'kurrentdb://svc:secret/one',
    'kurrentdb://secret@one',
    'kurrentdb:secret',
    'kurrentdb://svc:secret%@one',
  ])('that is wrong is refused without being shown: %s', (connection) => {
    expect(() => placeOf(connection)).toThrow(/KurrentDB/);
    expect(() => placeOf(connection)).not.toThrow(/sec/);
  });

  it.each(['*', 'kdb*', 'kdb:*', 'kdb:connection', 'http,kdb:conn*', '-x, kdb:command', 'esdb:*'])(
    'with a password is refused where DEBUG=%s would write it to the log',
    (debug) => {
      process.env.DEBUG = debug;
      expect(() => placeOf('kurrentdb://svc:secret@one')).toThrow('DEBUG');
      expect(() => placeOf('kurrentdb://one?tls=false')).not.toThrow();
    },
  );

  it('is not refused for what DEBUG shows of others', () => {
    process.env.DEBUG = 'express:*,kdbx';
    expect(() => placeOf('kurrentdb://svc:secret@one')).not.toThrow();
  });
});
