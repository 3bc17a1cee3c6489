import { Logger } from '@nestjs/common';
import { afterEach, describe, expect, it } from '@jest/globals';
import Fastify from 'fastify';
import { JsonLog } from './json-log';
import { markRequests } from './request-marks';

describe('what is logged', () => {
  it('is one object a line: level, hour, who says it, words, process', () => {
    const { lines, logger } = listening();
    logger.warn('The disk is nearly full.');
    expect(lines()).toEqual([
      {
        level: 'warn',
        time: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
        context: 'here',
        message: 'The disk is nearly full.',
        pid: process.pid,
      },
    ]);
  });

  it('spreads out an object, which cannot pass for what is not its own to say', () => {
    const { lines, logger } = listening();
    logger.error({ reference: 'r1', error: 'Error: no\n    at here', level: 'calm', pid: 1 });
    expect(lines()).toMatchObject([
      {
        level: 'error',
        pid: process.pid,
        message: 'Error: no',
        reference: 'r1',
        error: expect.stringContaining('at here'),
      },
    ]);
  });

  it('has an error with its stack, and all that led to it, in one field', () => {
    const { lines, logger } = listening();
    logger.error(new Error('outer', { cause: new AggregateError([new Error('inner')], 'both') }));
    const [{ message, error }] = lines() as [{ message: string; error: string }];
    expect(message).toBe('outer');
    expect(error).toMatch(
      /^Error: outer\n\s+at [^]*because of: AggregateError: both[^]*because of: Error: inner/,
    );
  });

  it('has the stack that Nest gives beside the words', () => {
    const { lines, logger } = listening();
    logger.error('It broke.', 'Error: it broke\n    at somewhere');
    expect(lines()).toMatchObject([
      { message: 'It broke.', error: expect.stringContaining('somewhere'), context: 'here' },
    ]);
  });

  it.each<['warn' | 'info' | 'debug', string[]]>([
    ['warn', ['warn', 'error']],
    ['info', ['info', 'warn', 'error']],
    ['debug', ['debug', 'info', 'warn', 'error']],
  ])('from %s on leaves out what is less', (least, told) => {
    const { lines, logger } = listening(least);
    logger.debug('d');
    logger.log('i');
    logger.warn('w');
    logger.error('e');
    expect(lines().map(({ level }) => level)).toEqual(told);
  });

  it('never fails: something that holds itself, a number too large, nothing at all', () => {
    const { lines, logger } = listening();
    const circle: Record<string, unknown> = { message: 'round' };
    circle['self'] = circle;
    logger.warn(circle);
    logger.warn({ position: 2n ** 60n });
    logger.warn(undefined);
    logger.warn([circle]);
    expect(lines()).toHaveLength(4);
    expect(lines()[0]).toMatchObject({ message: 'round' });
    expect(lines()[1]).toMatchObject({ position: '1152921504606846976' });
  });
});

describe('a log', () => {
  it.each([
    'postgres://gatehouse:s3cr3t@db:5432/gatehouse failed',
    'kurrentdb+discover://admin:s3cr3t@one:2113,two:2113?tls=true',
    'postgres://gatehouse:p@s3cr3t/x@db/gatehouse',
    'Authorization: Bearer s3cr3t',
    "headers: { authorization: 'Basic s3cr3t=' }",
    'gh_ab12cd_s3cr3t-s3cr3t-s3cr3t was refused',
    'cookie: gatehouse_session=s3cr3t; theme=dark',
    'connecting with password=s3cr3t host=db',
  ])('does not let its reader in: %s', (words) => {
    const { written, logger } = listening();
    logger.error(words);
    logger.error(new Error(words, { cause: words }));
    logger.error({ deep: [{ words }] });
    expect(written()).not.toContain('s3cr3t');
    expect(written()).toContain('***');
  });

  it.each([
    { headers: { authorization: 'Digest s3cr3t' } },
    { headers: { cookie: ['s3cr3t'] } },
    { token: 's3cr3t', databasePassword: 's3cr3t' },
  ])('hides fields that hold a secret, whatever it looks like: %j', (given) => {
    const { written, logger } = listening();
    logger.warn(given);
    expect(written()).not.toContain('s3cr3t');
  });

  it('still says where, and who', () => {
    const { lines, logger } = listening();
    logger.error('postgres://gatehouse:s3cr3t@db:5432/gatehouse at file:///srv/main.js:10:4');
    expect(lines()[0]).toMatchObject({
      message: 'postgres://gatehouse:***@db:5432/gatehouse at file:///srv/main.js:10:4',
    });
  });
});

describe('a line that a request gave rise to', () => {
  it('names the command that it was sent for, and others name none', async () => {
    const { lines, logger } = listening();
    const server = Fastify();
    markRequests(server);
    server.post('/graphql', async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      logger.error({ reference: 'r1' });
      return {};
    });
    const send = (payload: object) => server.inject({ method: 'POST', url: '/graphql', payload });
    await Promise.all([
      send({ query: 'mutation', variables: { input: { commandId: 'c1' } } }),
      send({ query: 'query', variables: { id: 'p1' } }),
      send({ query: 'mutation', variables: { input: { commandId: 'c2' } } }),
    ]);
    expect(lines().map(({ correlationId }) => correlationId)).toEqual(['c1', undefined, 'c2']);
    await server.close();
  });
});

const listening = (least: 'warn' | 'info' | 'debug' = 'warn') => {
  let all = '';
  Logger.overrideLogger(new JsonLog(least, (line) => (all += line)));
  const lines = () =>
    all
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { lines, written: () => all, logger: new Logger('here') };
};

afterEach(() => {
  Logger.overrideLogger(new JsonLog('warn'));
});
