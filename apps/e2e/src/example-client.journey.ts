import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { Gatehouse } from '../../../examples/client/gatehouse.mjs';
import { clientWith } from './api-client';
import { startProduct, type Product } from './product';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 60_000);
afterAll(() => product.stop());

describe('the example client', () => {
  it('registers, offers, is refused, hears, follows, resumes, and looks back', async () => {
    const { bearer } = await clientWith(product, 'programme_office');
    const { stdout } = await run('owner-claims', { GATEHOUSE_TOKEN: bearer ?? '' });
    const lines = stdout.trim().split('\n');
    expect(lines.map((line) => line.replaceAll(uuid, '<id>').replaceAll(/\b\d+\b/g, '<n>'))).toEqual([
      'Signed in as Client programme_office. The log stands at <n>.',
      'Registered <id> at <n>; sent again, it is <id>.',
      'Claims triage is unoffered.',
      'Offered to owner-claims at <n>.',
      expect.stringMatching(/^Refused \(only-the-person-named-may-answer\): .+\.$/),
      'Heard that it is offered.',
      '<n> gatehouse.pilots.PilotRegistered, by programme-office',
      '<n> gatehouse.pilots.OwnershipOffered, by programme-office',
      'Resumed after <n>: gatehouse.pilots.OwnershipOffered.',
      'At <n> it was unoffered.',
      'The unit Claims has <n> pilot.',
    ]);
    const [, first, second] = /Registered (\S+) at .* it is (\S+)\.$/.exec(lines[1] ?? '') ?? [];
    expect(first).toBe(second);
  }, 60_000);

  it('says what it needs', async () => {
    await expect(run('owner-claims', { GATEHOUSE_TOKEN: '' })).rejects.toMatchObject({ code: 2 });
  });

  it('does not try again where the token is unknown', async () => {
    const { url } = product;
    const gatehouse = new Gatehouse({ url, token: 'gh_nobody_nothing-nothing' });
    await expect(gatehouse.feed({}).next()).rejects.toThrow();
    await expect(gatehouse.query('{ me { person { id } } }')).rejects.toThrow('UNAUTHENTICATED');
  });
});

describe('its feed', () => {
  it('goes on where it broke off, and brings again what was not dealt with', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      const after = Number(request.headers['last-event-id']);
      asked.push(String(after));
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      // A heartbeat, one event in two pieces, and then the line is cut; the second time all is well.
      response.write(`: still here\n\n${eventText(after + 1)}`);
      if (asked.length === 1) setTimeout(() => response.destroy(), 50);
      else response.write(eventText(after + 2));
    });
    server.listen(0);
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const stopping = new AbortController();
    const seen: number[] = [];
    for await (const { sequence } of new Gatehouse({ url, token: 't' }).feed({
      after: '7',
      signal: stopping.signal,
    })) {
      seen.push(Number(sequence));
      if (seen.length === 3) break;
    }
    stopping.abort();
    server.closeAllConnections();
    server.close();
    expect(seen).toEqual([8, 9, 10]);
    expect(asked).toEqual(['7', '8']);
  });

  it('sends a command again with the same id when the line is cut', async () => {
    const ids: string[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        ids.push(
          (JSON.parse(body) as { variables: { input: { commandId: string } } }).variables.input.commandId,
        );
        answer(response, ids.length);
      });
    });
    server.listen(0);
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const outcome = await new Gatehouse({ url, token: 't' }).command('holdPilot', { pilotId: 'p' });
    server.closeAllConnections();
    server.close();
    expect(outcome).toMatchObject({ position: '0000000000000042' });
    expect(new Set(ids).size).toBe(1);
    expect(ids).toHaveLength(3);
  });
});

const uuid = /\b[0-9a-f]{8}-[0-9a-f-]{27}\b/g;

/** Cut off, then busy, then accepted. */
const answer = (response: ServerResponse, time: number) => {
  if (time === 1) return void response.destroy();
  const outcome =
    time === 2
      ? { __typename: 'Refused', code: 'busy', reason: 'Try again.', field: null }
      : { __typename: 'Accepted', position: '0000000000000042', id: 'p' };
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ data: { outcome } }));
};

const eventText = (position: number): string =>
  `id: ${position}\ndata: ${JSON.stringify({ sequence: String(position) })}\n\n`;

const run = (owner: string, environment: Record<string, string>) =>
  promisify(execFile)(process.execPath, ['examples/client/register-and-follow.mjs', owner], {
    env: { ...process.env, GATEHOUSE_URL: product.url, ...environment },
    timeout: 40_000,
  });
