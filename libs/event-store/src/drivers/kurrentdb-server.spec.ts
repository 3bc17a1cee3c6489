import { describe, expect, it } from '@jest/globals';
import { nameOf } from './kurrentdb-server';

describe('a server', () => {
  it.each([
    ['23.10.7', 'EventStoreDB 23.10.7'],
    ['24.2.0.0', 'EventStoreDB 24.2.0.0'],
    ['25.1.0', 'KurrentDB 25.1.0'],
    ['26.1.0-rc.1', 'KurrentDB 26.1.0-rc.1'],
  ])('of version %s is %s', (version, name) => expect(nameOf(version, 'one')).toBe(name));

  it.each(['23.9.1', '22.10.5', '5.0.11', undefined])('of version %s is refused', (version) =>
    expect(() => nameOf(version, 'one:2113')).toThrow(
      /^The event store at one:2113 is .*needs EventStoreDB 23\.10/,
    ),
  );
});
