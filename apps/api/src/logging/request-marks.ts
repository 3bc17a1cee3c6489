import type { FastifyInstance } from 'fastify';
import { AsyncLocalStorage } from 'node:async_hooks';

/** What every line that is logged on behalf of a request says of it. */
export type Marks = { correlationId?: string };

const marks = new AsyncLocalStorage<Marks>();

export const requestMarks = (): Marks => marks.getStore() ?? {};

/** Marks whatever a request with a command gives rise to; others cost nothing. */
export const markRequests = (server: FastifyInstance): void => {
  // Not earlier: reading the body would lose the mark again.
  server.addHook('preHandler', (request, _reply, done) => {
    const correlationId = commandIdIn(request.body);
    if (correlationId === undefined) done();
    else marks.run({ correlationId }, done);
  });
};

/** The id of the command that a GraphQL request sends: of every mutation's input it is a part. */
export const commandIdIn = (body: unknown): string | undefined => {
  const id = partOf(partOf(partOf(body, 'variables'), 'input'), 'commandId');
  return typeof id === 'string' && id.length <= longestId ? id : undefined;
};

const partOf = (whole: unknown, name: string): unknown =>
  typeof whole === 'object' && whole !== null ? Reflect.get(whole, name) : undefined;

const longestId = 200;
