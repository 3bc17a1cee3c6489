import type { Authenticator, Identity } from '@gatehouse/access-server';
import { describe, expect, it, jest } from '@jest/globals';
import { EventEmitter } from 'node:events';
import { AdmittedSockets } from './admitted-sockets';

describe('a socket', () => {
  it('is admitted for whoever is known, and for nobody else', async () => {
    const { sockets } = aDoor();
    expect(await sockets.admit(aSocket(), { session: 'ana' })).toBe(true);
    expect(await sockets.admit(aSocket(), { session: 'nobody' })).toBe(false);
  });

  it('is closed once whoever opened it may no longer come in, and no other is', async () => {
    const { sockets, known, changed } = aDoor();
    const [anas, bens] = [aSocket(), aSocket()];
    await sockets.admit(anas, { session: 'ana' });
    await sockets.admit(bens, { session: 'ben' });
    known.delete('ana');
    await changed();
    expect(anas.socket.close).toHaveBeenCalledWith(4403, 'Forbidden');
    expect(bens.socket.close).not.toHaveBeenCalled();
    expect(await sockets.identityOf(anas)).toBeNull();
  });

  it('stays open while nobody can be asked', async () => {
    const { sockets, known, changed } = aDoor();
    const anas = aSocket();
    await sockets.admit(anas, { session: 'ana' });
    known.set('ana', new Error('away'));
    await changed();
    expect(anas.socket.close).not.toHaveBeenCalled();
  });

  it('is asked about no more once it is closed', async () => {
    const { sockets } = aDoor();
    const anas = aSocket();
    await sockets.admit(anas, { session: 'ana' });
    anas.socket.emit('close');
    expect(await sockets.identityOf(anas)).toBeNull();
  });
});

function aDoor() {
  const known = new Map<string, Error | null>([
    ['ana', null],
    ['ben', null],
  ]);
  let heard = (): void => undefined;
  const identityOf = ({ session = '' }: { session?: string }) => {
    const trouble = known.get(session);
    if (trouble) return Promise.reject(trouble);
    const identity: Identity = { actor: { person: session, grants: [] }, scopes: ['read'], isLapsed: false };
    return Promise.resolve(known.has(session) ? identity : null);
  };
  const onForgotten = (listener: () => void) => void (heard = listener);
  // All that is asked of it here.
  const sockets = new AdmittedSockets({ identityOf, onForgotten } as unknown as Authenticator);
  const changed = async () => {
    heard();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { sockets, known, changed };
}

function aSocket() {
  return { socket: Object.assign(new EventEmitter(), { close: jest.fn() }) };
}
