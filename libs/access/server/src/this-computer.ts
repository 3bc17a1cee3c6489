import type { Configuration } from '@gatehouse/server-kit';
import type { FastifyRequest } from 'fastify';

/** Both ends on this computer, by address and by name: a page elsewhere may point its own name at loopback. */
export const isOnThisComputer = (
  { isLoopback }: Pick<Configuration, 'isLoopback'>,
  { socket, headers }: Pick<FastifyRequest, 'socket' | 'headers'>,
): boolean => {
  const isLocal = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(socket.remoteAddress ?? '');
  const name = (headers.host ?? '').replace(/:\d+$/, '');
  return isLoopback && isLocal && ['localhost', '127.0.0.1', '[::1]'].includes(name);
};
