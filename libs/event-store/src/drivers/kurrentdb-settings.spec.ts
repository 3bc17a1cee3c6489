import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { describe, expect, it } from '@jest/globals';
import { protectedSettings } from './kurrentdb-settings';

/** The server's settings, as a client reads and writes them; `rivals` write first. */
const aServer = (before?: object, rivals: object[] = []) => {
  const written: unknown[] = before ? [before] : [];
  const client = {
    async *readStream() {
      await Promise.resolve();
      if (written.length === 0) throw Object.assign(new Error(), { type: 'stream-not-found' });
      yield { event: { data: written.at(-1), revision: BigInt(written.length - 1) } };
    },
    appendToStream(_stream: string, { data }: { data: unknown }, { streamState }: { streamState: unknown }) {
      const rival = rivals.shift();
      if (rival) written.push(rival);
      if (streamState !== (written.length === 0 ? 'no_stream' : BigInt(written.length - 1)))
        return Promise.reject(Object.assign(new Error(), { type: 'wrong-expected-version' }));
      written.push(data);
      return Promise.resolve({});
    },
  };
  return {
    written,
    protect: (user: string) => protectedSettings(client as unknown as KurrentDBClient, user),
  };
};

const guarded = ['gatehouse-break-glass'];
const ours = { $r: '$all', $mr: '$all', $w: ['svc'], $d: guarded, $mw: guarded };

describe('who may write on a server', () => {
  it('is set once: our account writes, and only a role that nobody has deletes', async () => {
    const { written, protect } = aServer();
    expect(await protect('svc')).toBe(true);
    expect(await protect('svc')).toBe(false);
    expect(written).toEqual([{ $userStreamAcl: ours }]);
  });

  it('keeps what others have set, and the accounts that are there', async () => {
    const system = { $r: '$admins' };
    const { written, protect } = aServer({
      $systemStreamAcl: system,
      $userStreamAcl: { $r: ['auditors', 'svc'], $w: ['other'], $d: '$all' },
    });
    expect(await protect('svc')).toBe(true);
    expect(written.at(-1)).toEqual({
      $systemStreamAcl: system,
      $userStreamAcl: { ...ours, $r: ['auditors', 'svc'], $w: ['other', 'svc'] },
    });
  });

  it('is left alone by the second of two that start together', async () => {
    const { written, protect } = aServer(undefined, [{ $userStreamAcl: ours }]);
    expect(await protect('svc')).toBe(false);
    expect(written).toHaveLength(1);
  });
});
