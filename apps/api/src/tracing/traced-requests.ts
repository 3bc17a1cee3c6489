import { problem, problemType } from '@gatehouse/server-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { commandIdIn } from '../logging/request-marks';
import { preciseNow } from '../watching/instants';
import { spanIdOf, traceIdOf } from './trace-ids';
import { understood, type ToldByBrowser } from './told-by-browser';
import type { Traces } from './traces';

/** Tells browsers that we trace, hears what they saw, and traces the request of every command. */
export const traceRequests = (server: FastifyInstance, traces: Traces | null): void => {
  if (!traces) return;
  server.addHook('onRequest', (request, reply, done) => {
    if (isGraphql(request)) reply.header('gatehouse-traces', '1');
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    const commandId = isGraphql(request) ? commandIdIn(request.body) : undefined;
    if (commandId !== undefined) posted(traces, commandId, { request, reply });
    done();
  });
  server.post('/api/traces', { bodyLimit: largestBody }, (request, reply) => {
    const answer = understood(request.body, Date.now());
    if ('told' in answer) {
      seen(traces, answer.told);
      return reply.status(204).send();
    }
    const { field, reason } = answer;
    return reply
      .status(400)
      .type(problemType)
      .send(problem(400, `${field}: ${reason}`, field));
  });
};

const posted = (
  traces: Traces,
  commandId: string,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): void => {
  const endedAt = preciseNow();
  traces.record({
    begunAt: endedAt - reply.elapsedTime,
    endedAt,
    traceId: traceIdOf(commandId),
    spanId: spanIdOf('post', commandId),
    // Browsers say whence they send; what only a program sends begins here.
    ...(request.headers.origin !== undefined && { parentId: spanIdOf('form', commandId) }),
    name: 'POST /graphql',
    attributes: { 'http.request.method': 'POST', 'http.response.status_code': reply.statusCode },
    hasFailed: reply.statusCode >= 500,
  });
};

const seen = (traces: Traces, told: ToldByBrowser): void => {
  const { commandId, operation, submittedAt, answeredAt, arrivedAt, paintedAt } = told;
  const common = {
    traceId: traceIdOf(commandId),
    attributes: { 'gatehouse.operation': operation },
    isOfBrowser: true,
  };
  const formId = spanIdOf('form', commandId);
  traces.record({ ...common, begunAt: submittedAt, endedAt: answeredAt, spanId: formId, name: 'form' });
  if (arrivedAt !== undefined && paintedAt !== undefined)
    traces.record({
      ...{ ...common, begunAt: arrivedAt, endedAt: paintedAt },
      ...{ spanId: spanIdOf('screen', commandId), parentId: formId, name: 'screen' },
    });
};

const isGraphql = ({ url, method }: FastifyRequest): boolean =>
  method === 'POST' && url.startsWith('/graphql');

const largestBody = 2_048;
