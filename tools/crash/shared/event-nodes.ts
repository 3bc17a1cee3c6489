import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

type Member = { state: string; isAlive: boolean; httpEndPointPort: number };

/**
 * A cluster of three event-store nodes on this machine. `command` begins one of them in the foreground; it is given the
 * node's number, the port of the first node (the others follow it) and the folder of its data.
 */
export class EventNodes {
  private readonly nodes = new Map<number, ChildProcess>();

  constructor(
    private readonly command: string,
    private readonly firstPort: number,
    private readonly folder: string,
  ) {}

  get connection(): string {
    const seeds = numbers.map((number) => `127.0.0.1:${this.firstPort + number}`);
    return `kurrentdb://${seeds.join(',')}?tls=false&nodePreference=leader`;
  }

  async begin(): Promise<void> {
    process.once('exit', () => {
      for (const { pid } of this.nodes.values()) if (pid !== undefined) process.kill(-pid, 'SIGKILL');
    });
    for (const number of numbers) this.beginNode(number);
    await this.areReady();
  }

  /** Kills whichever leads, and answers which that was. */
  async killLeader(): Promise<number> {
    const leader = (await this.members()).find(({ state, isAlive }) => state === 'Leader' && isAlive);
    const number = leader ? leader.httpEndPointPort - this.firstPort : 0;
    await this.kill(number);
    return number;
  }

  beginNode(number: number): void {
    const data = join(this.folder, `node-${number}`);
    mkdirSync(data, { recursive: true });
    const args = [String(number), String(this.firstPort), data];
    const node = spawn(this.command, args, { stdio: 'ignore', detached: true });
    this.nodes.set(number, node);
    // A leader that comes back with events that nobody else has cuts them off and ends, to be begun again by whoever
    // looks after it.
    node.once('exit', () => {
      if (this.nodes.get(number) === node) this.beginNode(number);
    });
  }

  /** Until all three are there and one of them leads. */
  async areReady(): Promise<void> {
    for (let tries = 0; tries < 600; tries++) {
      const members = await this.members();
      const states = members.filter(({ isAlive }) => isAlive).map(({ state }) => state);
      const following = states.filter((state) => state === 'Follower').length;
      if (states.includes('Leader') && following === numbers.length - 1) return;
      await setTimeout(100);
    }
    throw new Error('The event-store cluster was not ready within a minute.');
  }

  async end(): Promise<void> {
    await Promise.all(numbers.map((number) => this.kill(number)));
  }

  private async kill(number: number): Promise<void> {
    const node = this.nodes.get(number);
    this.nodes.delete(number);
    if (node?.pid === undefined || node.exitCode !== null || node.signalCode !== null) return;
    const ended = once(node, 'exit');
    // The command may be a script with the server as its child: both are one group.
    process.kill(-node.pid, 'SIGKILL');
    await ended;
  }

  private async members(): Promise<Member[]> {
    for (const number of numbers) {
      const gossip = await fetch(`http://127.0.0.1:${this.firstPort + number}/gossip`, {
        signal: AbortSignal.timeout(1_000),
      }).catch(() => null);
      if (gossip?.ok) return ((await gossip.json()) as { members: Member[] }).members; // the server's own form
    }
    return [];
  }
}

const numbers = [0, 1, 2] as const;
