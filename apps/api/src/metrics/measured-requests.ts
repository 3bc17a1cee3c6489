import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Server } from 'node:http';
import type { Measures } from './measures';

/** Times every answer to a request, and counts those who stay. */
export const measureRequests = (server: FastifyInstance, measures: Measures | null): void => {
  if (!measures) return;
  server.addHook('onRequest', (request, reply, done) => {
    if (isFeed(request)) {
      measures.feedReaders += 1;
      // Whoever hangs up is never answered.
      reply.raw.once('close', () => (measures.feedReaders -= 1));
    }
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    if (!isFeed(request))
      measures.answered(reply.elapsedTime / 1_000, {
        route: routeOf(request, reply),
        status: reply.statusCode,
      });
    done();
  });
};

/** Counts the sockets that live updates are heard over. */
export const measureSockets = (server: Server, measures: Measures | null): void => {
  if (!measures) return;
  server.on('upgrade', (_request, socket) => {
    measures.openSockets += 1;
    socket.once('close', () => (measures.openSockets -= 1));
  });
};

/** The pattern, of which there are few, and not the address, of which there is no end. */
const routeOf = ({ url, routeOptions }: FastifyRequest, { statusCode }: FastifyReply): string => {
  if (url.startsWith('/assets/')) return '/assets/*';
  return routeOptions.url ?? (statusCode === 404 ? 'unknown' : 'screen');
};

const isFeed = ({ routeOptions }: FastifyRequest): boolean => routeOptions.url === '/api/events';
