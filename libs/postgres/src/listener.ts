import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { saidPlainly } from './away';
import { settingsOf } from './pool';

export type Hearing = {
  /** What was said on the channel. */
  hear: (payload: string) => void;
  /** The connection was lost and is there again: something may have been said meanwhile. */
  missed: () => void;
  /** How often a silent connection is tried: a server can vanish without a word. */
  millisecondsOfSilence?: number;
};

/** Hears what other processes say through PostgreSQL, on a connection of its own that is made again when it is lost. */
export class PostgresListener {
  private readonly closing = new AbortController();
  private client: Client | undefined;
  private running: Promise<void> = Promise.resolve();

  private constructor(
    private readonly connection: string,
    private readonly channel: string,
    private readonly hearing: Hearing,
  ) {}

  /** Resolves once it hears. */
  static async open(connection: string, channel: string, hearing: Hearing): Promise<PostgresListener> {
    const listener = new PostgresListener(connection, channel, hearing);
    const lost = await listener.connect().catch((error: unknown) => {
      throw saidPlainly(error);
    });
    listener.running = listener.keepListening(lost);
    return listener;
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.client?.end().catch(() => undefined);
    await this.running;
  }

  /** Connects and listens; what it resolves to resolves when the connection is lost. */
  private async connect(): Promise<{ lost: Promise<void> }> {
    const { hear, millisecondsOfSilence: silence = 10_000 } = this.hearing;
    const client = new Client({ ...settingsOf(this.connection), query_timeout: silence });
    const ended = new Promise<void>((resolve) => {
      client.once('end', () => resolve());
      client.on('error', () => resolve());
    });
    client.on('notification', ({ payload }) => hear(payload ?? ''));
    await client.connect();
    await client.query(`listen ${this.channel}`);
    this.client = client;
    return { lost: Promise.race([ended, this.unanswered(client, silence)]) };
  }

  private async unanswered(client: Client, silence: number): Promise<void> {
    const { signal } = this.closing;
    const isAnswered = () =>
      pause(silence, undefined, { signal, ref: false })
        .then(() => client.query('select 1'))
        .then(
          () => true,
          () => false,
        );
    while (await isAnswered());
  }

  private async keepListening(first: { lost: Promise<void> }): Promise<void> {
    let { lost } = first;
    for (;;) {
      await lost;
      await this.client?.end().catch(() => undefined);
      const again = await this.connectAgain();
      if (!again) return;
      ({ lost } = again);
      this.hearing.missed();
    }
  }

  private async connectAgain(): Promise<{ lost: Promise<void> } | undefined> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      const connected = await this.connect().catch(() => undefined);
      if (connected) return connected;
      await pause(millisecondsBetweenTries, undefined, { signal }).catch(() => undefined);
    }
    return undefined;
  }
}

const millisecondsBetweenTries = 250;
