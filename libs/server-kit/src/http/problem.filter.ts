import { StoreUnavailable } from '@gatehouse/event-store';
import { PostgresAway } from '@gatehouse/postgres';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import { randomUUID } from 'node:crypto';
import { problem, problemType, type Problem } from './problem';

/** The one edge at which a request over plain HTTP fails: in words for the sender, with a cause in the log for us. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost) {
    // GraphQL has an edge of its own, which shapes what it is thrown.
    if (host.getType<string>() === 'graphql') throw error;
    const answer = this.problemOf(error);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent || reply.raw.headersSent) reply.raw.destroy();
    else void reply.status(answer.status).type(problemType).send(answer);
  }

  private problemOf(error: unknown): Problem {
    if (error instanceof GraphQLError) return fromGraphQL(error);
    if (error instanceof HttpException) return problem(error.getStatus(), error.message);
    if (error instanceof StoreUnavailable || error instanceof PostgresAway)
      return problem(503, 'A store cannot be reached just now. Nothing was lost; try again in a moment.');
    if (hasStatus(error)) return problem(error.statusCode, error.message);
    const reference = randomUUID();
    this.logger.error({ reference, error: error instanceof Error ? error.stack : String(error) });
    return problem(500, `Something went wrong here. Mention ${reference} to whoever runs Gatehouse.`);
  }
}

const fromGraphQL = ({ message, extensions }: GraphQLError): Problem => {
  const http = extensions['http'];
  const status = typeof http === 'object' && http !== null && 'status' in http ? Number(http.status) : 500;
  const field = extensions['field'];
  return problem(status, message, typeof field === 'string' ? field : undefined);
};

/** What Fastify refuses by itself: a body that is too large or no JSON. */
const hasStatus = (error: unknown): error is { statusCode: number; message: string } =>
  error instanceof Error &&
  'statusCode' in error &&
  typeof error.statusCode === 'number' &&
  error.statusCode < 500;
