import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { writeSimulatedLog, type Simulation } from '@gatehouse/demonstration-server';

type Answer = { data?: unknown; errors?: { message: string }[] };

/** The built product over a simulated portfolio, and one signed-in browser that keeps its connection. */
export class ServedPortfolio {
  private readonly agent = new Agent({ keepAlive: true });
  private cookie = '';

  private constructor(
    private readonly server: ChildProcess,
    private readonly url: URL,
  ) {}

  /** Starts it once empty, so that its first people are there, and again behind the simulation. */
  static async start(folder: string, simulation: Simulation): Promise<ServedPortfolio> {
    const empty = await ServedPortfolio.on(folder);
    await empty.stop();
    await writeSimulatedLog(join(folder, 'log.db'), simulation);
    return ServedPortfolio.again(folder);
  }

  /** Starts it on what is there, and has its read models catch up. */
  static async again(folder: string, more: Record<string, string> = {}): Promise<ServedPortfolio> {
    const served = await ServedPortfolio.on(folder, more);
    await served.caughtUp();
    await served.signIn('head-of-programme');
    return served;
  }

  private static async on(folder: string, more: Record<string, string> = {}): Promise<ServedPortfolio> {
    const environment = {
      ...{
        ...process.env,
        NODE_ENV: 'production',
        PORT: '0',
        GATEHOUSE_DATA: folder,
        GATEHOUSE_DEMO: 'people',
      },
      ...more,
    };
    const server = spawn(process.execPath, [resolve('apps/api/dist/main.js')], {
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: server.stdout })) {
      const [, url] = /ready at (\S+)/.exec(line) ?? [];
      if (url) return new ServedPortfolio(server, new URL(url.replace('localhost', '127.0.0.1')));
    }
    throw new Error('The server ended before it was ready. Build it first: npm run build.');
  }

  async stop(): Promise<void> {
    this.agent.destroy();
    const ended = once(this.server, 'exit');
    this.server.kill('SIGTERM');
    await ended;
  }

  get address(): string {
    return this.url.origin;
  }

  /** `name=value` of the signed-in browser's cookie. */
  get session(): string {
    return this.cookie;
  }

  /** The answer's data; anything else is our mistake. */
  async ask(query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
    const answer = (await this.send('/graphql', { query, variables })) as Answer; // the protocol says so
    if (answer.errors) throw new Error(answer.errors.map(({ message }) => message).join('; '));
    return answer.data;
  }

  private async signIn(person: string): Promise<void> {
    await this.send('/auth/demonstration', { person });
    if (this.cookie === '') throw new Error(`${person} could not sign in.`);
  }

  private async caughtUp(): Promise<void> {
    for (;;) {
      const state = (await this.send('/health/ready')) as {
        lag: number;
        rebuilding: string[];
        failed: string[];
      };
      if (state.failed.length > 0) throw new Error(`Failed: ${state.failed.join(', ')}`);
      if (state.lag === 0 && state.rebuilding.length === 0) return;
      await pause(250);
    }
  }

  private send(path: string, body?: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', ...(this.cookie && { cookie: this.cookie }) };
      const sent = request(new URL(path, this.url), {
        agent: this.agent,
        method: body ? 'POST' : 'GET',
        headers,
      });
      sent.on('error', reject);
      sent.on('response', (response) => {
        const [set] = response.headers['set-cookie'] ?? [];
        if (set) this.cookie = set.split(';')[0] ?? '';
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => resolve(JSON.parse(Buffer.concat(parts).toString() || '{}')));
      });
      sent.end(body ? JSON.stringify(body) : undefined);
    });
  }
}

/** The middle of how long a question takes, in milliseconds, each asked in turn so that all share what else goes on. */
export const timesOf = async <Name extends string>(
  questions: Readonly<Record<Name, () => Promise<unknown>>>,
  { rounds, each }: { rounds: number; each: number },
): Promise<Record<Name, number[]>> => {
  const names = Object.keys(questions) as Name[]; // the record's own keys
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -1; round < rounds; round++)
    for (const name of names)
      for (let count = 0; count < each; count++) {
        const start = performance.now();
        await questions[name]();
        // The first round only warms up.
        if (round >= 0) times[name].push(performance.now() - start);
      }
  return times;
};
