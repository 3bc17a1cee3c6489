import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { operatorOf, type Outcome } from '../../../apps/e2e/src/api-client';
import type { Product } from '../../../apps/e2e/src/product';

/** A command that was answered: what it is about, and where its last event stands. */
export type Acknowledged = { commandId: string; pilotId: string; position: number };

type Order = { mutation: string; input: Record<string, unknown> };

/** People who send commands to any of the servers, and send one again, as it was, until somebody answers. */
export class Callers {
  readonly acknowledged: Acknowledged[] = [];
  /** Answers that nobody should get. */
  readonly oddities: string[] = [];
  longestWaitInMs = 0;
  private readonly pilots: string[] = [];
  private readonly stopping = new AbortController();
  private calling: Promise<void>[] = [];

  constructor(private readonly servers: () => readonly Product[]) {}

  begin(howMany: number): void {
    this.calling = Array.from({ length: howMany }, () => this.keepCalling());
  }

  async end(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.calling);
  }

  private async keepCalling(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const order = this.order();
      const input = { commandId: randomUUID(), ...order.input };
      const began = performance.now();
      const outcome = await this.answered({ mutation: order.mutation, input });
      this.longestWaitInMs = Math.max(this.longestWaitInMs, performance.now() - began);
      if (!outcome) return;
      this.note(input.commandId, order, outcome);
    }
  }

  private note(commandId: string, { mutation }: Order, outcome: Outcome): void {
    if (outcome.__typename === 'Refused') {
      // A pilot that is on hold already cannot be held: a rule's no is an answer like any other.
      if (mutation === 'registerPilot') this.oddities.push(`${mutation} was refused: ${outcome.reason}`);
      return;
    }
    if (mutation === 'registerPilot') this.pilots.push(outcome.id);
    this.acknowledged.push({ commandId, pilotId: outcome.id, position: Number(outcome.position) });
  }

  /** Nothing if it was told to stop before there was an answer. */
  private async answered({ mutation, input }: Order): Promise<Outcome | null> {
    for (let tries = 0; ; tries++) {
      const servers = this.servers();
      const server = servers[(tries + Math.floor(Math.random() * servers.length)) % servers.length];
      const outcome = await send(server, mutation, input).catch(() => null);
      if (outcome) return outcome;
      if (this.stopping.signal.aborted && tries > mostTriesAtTheEnd) return null;
      await setTimeout(50);
    }
  }

  private order(): Order {
    const known = this.pilots[Math.floor(Math.random() * this.pilots.length)];
    const chance = Math.random();
    if (known === undefined || chance < 0.4) {
      const name = `Claims triage ${randomUUID().slice(0, 8)}`;
      return { mutation: 'registerPilot', input: { name, purpose: 'Sorts claims.', unit: 'Claims' } };
    }
    const mutation = chance < 0.7 ? 'holdPilot' : 'resumePilot';
    return { mutation, input: { pilotId: known, reason: `Waits for answer ${chance}.` } };
  }
}

const send = async (
  server: Product | undefined,
  mutation: string,
  input: Record<string, unknown>,
): Promise<Outcome | null> => {
  if (!server) return null;
  const outcome = await operatorOf(server).send(mutation, input);
  // Busy is no answer to a command but a request to send it again.
  return outcome.__typename === 'Refused' && outcome.code === 'busy' ? null : outcome;
};

const mostTriesAtTheEnd = 200;
