import { describe, expect, it } from '@jest/globals';
import { Hub } from './hub';
import { openReadStore, openReadWriter } from './open-read-store';

describe('a place for read models', () => {
  it.each(['mysql://olga:geheim@host/db', 'olga:geheim@host', 'geheim', 'constructor:geheim'])(
    'of an unknown kind is refused without saying what may be secret: %s',
    async (connection) => {
      for (const opened of [openReadStore(connection, new Hub()), openReadWriter(connection)]) {
        const error = await opened.then(String, String);
        expect(error).toContain('Read models cannot be kept');
        expect(error).not.toContain('geheim');
      }
    },
  );
});
