// A client for Gatehouse in one file, without dependencies: Node 22 or later has all that it needs.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** Gatehouse understood and said no: what is so, why, and what to do next. */
export class Refusal extends Error {
  constructor({ code, reason, field }) {
    super(reason);
    this.code = code;
    this.field = field;
  }
}

export class Gatehouse {
  constructor({ url, token, log = () => {} }) {
    this.url = url.replace(/\/$/, '');
    this.token = token;
    this.log = log;
  }

  /** Asks, and asks again where the answer says that it is worth it. */
  async query(document, variables = {}) {
    for (let attempt = 1; ; attempt++) {
      const { data, errors } = await this.#post({ query: document, variables });
      if (!errors) return data;
      const [{ message, extensions }] = errors;
      const isWorthIt = worthAskingAgain.includes(extensions?.code);
      if (!isWorthIt || attempt === mostAttempts)
        throw new Error(`${extensions?.code ?? 'FAILED'}: ${message}`);
      await pause(waitBefore(attempt));
    }
  }

  /**
   * One command, recorded once. The id is made before the first try and kept for all of them: whatever was lost on the
   * way, the same id is the same fact, and its answer is the first one's.
   */
  async command(mutation, input, commandId = randomUUID()) {
    const type = `${mutation[0].toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) {
      outcome: ${mutation}(input: $input) {
        __typename
        ... on Accepted { position id }
        ... on Refused { code reason field }
      }
    }`;
    for (let attempt = 1; ; attempt++) {
      const { outcome } = await this.query(document, { input: { commandId, ...input } });
      if (outcome.__typename === 'Accepted') return outcome;
      // Others were quicker ten times over; nothing is recorded yet.
      if (outcome.code !== 'busy' || attempt === mostAttempts) throw new Refusal(outcome);
      await pause(waitBefore(attempt));
    }
  }

  /** Every node of a connection, page after page; the pages stay those of the moment of the first. */
  async *all(document, variables, connectionIn) {
    for (let after = null; ;) {
      const { edges, pageInfo } = connectionIn(await this.query(document, { ...variables, after }));
      yield* edges.map(({ node }) => node);
      if (!pageInfo.hasNextPage) return;
      after = pageInfo.endCursor;
    }
  }

  /**
   * The events of the log after a position, in their order, as long as the signal allows. A connection that breaks is
   * opened again where it ended, so keep `sequence` of what you have dealt with, after you have: what was sent twice
   * has the same `id`.
   */
  async *feed({ after = '0', types = [], signal }) {
    let last = after;
    while (!signal?.aborted) {
      try {
        for await (const { id, data } of this.#stream({ last, types, signal })) {
          if (data !== '') yield JSON.parse(data);
          // Only now: had dealing with it failed, it would come again.
          last = id;
        }
      } catch (error) {
        if (signal?.aborted) return;
        if (error instanceof FeedRefused) throw error;
        this.log(`The feed broke off after ${last}: ${error.message}.`);
      }
      await pause(reconnectAfterMs);
    }
  }

  /**
   * What a subscription tells, by the protocol graphql-transport-ws, once the server has taken it. It tells what changes
   * while it stands and nothing of before, so ask once after it stands, and again after it broke.
   */
  async subscribe(document, variables = {}, signal) {
    const socket = new WebSocket(`${this.url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
    const heard = queue(() => socket.close());
    const send = (message) => socket.send(JSON.stringify(message));
    const standing = Promise.withResolvers();
    const fail = (error) => (standing.reject(error), heard.fail(error));
    const dealtWith = {
      ping: () => send({ type: 'pong' }),
      connection_ack: () => {
        send({ id: '1', type: 'subscribe', payload: { query: document, variables } });
        // Answered in its turn: by then the server has read what came before it.
        send({ type: 'ping' });
      },
      pong: () => standing.resolve(),
      next: (payload) => heard.push(payload.data),
      error: ([{ message }]) => fail(new Error(message)),
      complete: () => heard.end(),
    };
    socket.onopen = () =>
      send({ type: 'connection_init', payload: { authorization: `Bearer ${this.token}` } });
    socket.onclose = ({ code, reason }) => fail(new Error(`The socket closed: ${code} ${reason}`));
    socket.onmessage = ({ data }) => {
      const { type, payload } = JSON.parse(data);
      dealtWith[type]?.(payload);
    };
    signal?.addEventListener('abort', () => heard.end());
    await standing.promise;
    return heard;
  }

  async #post(body) {
    for (let attempt = 1; ; attempt++) {
      try {
        const response = await this.#fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
        const answer = await response.json();
        if (answer.data !== undefined || answer.errors) return answer;
        throw new Error(answer.detail ?? `The server answered ${response.status}`);
      } catch (error) {
        // Nothing says whether the server heard it; a command's id makes asking again safe.
        if (attempt === mostAttempts) throw error;
        this.log(`Asking again: ${error.message}.`);
        await pause(waitBefore(attempt));
      }
    }
  }

  async *#stream({ last, types, signal }) {
    const parameters = new URLSearchParams(types.map((type) => ['type', type]));
    const silence = new AbortController();
    const response = await this.#fetch(`/api/events?${parameters}`, {
      headers: { accept: 'text/event-stream', 'last-event-id': last },
      signal: AbortSignal.any([silence.signal, ...(signal ? [signal] : [])]),
    });
    if (response.status >= 400 && response.status < 500)
      throw new FeedRefused((await response.json()).detail);
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    let watch;
    const listen = () => {
      clearTimeout(watch);
      watch = setTimeout(() => silence.abort(new Error('not even a heartbeat')), longestSilenceMs);
    };
    try {
      let rest = '';
      listen();
      for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
        listen();
        const blocks = (rest + chunk).split('\n\n');
        rest = blocks.pop();
        yield* blocks.map(eventIn).filter(({ id }) => id !== null);
      }
    } finally {
      clearTimeout(watch);
    }
  }

  #fetch(path, init) {
    return fetch(`${this.url}${path}`, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${this.token}` },
    });
  }
}

/** The address or the token is wrong; trying again would change nothing. */
class FeedRefused extends Error {}

const worthAskingAgain = ['NOT_CAUGHT_UP', 'STORE_UNAVAILABLE'];
const mostAttempts = 6;
const reconnectAfterMs = 2_000;
/** Three heartbeats. */
const longestSilenceMs = 45_000;

/** 100 ms, 200, 400 and so on, give or take a half, so that many clients do not come back at once. */
const waitBefore = (attempt) => 100 * 2 ** (attempt - 1) * (0.5 + Math.random());

/** The fields of a block of server-sent events; a comment, such as a heartbeat, has no id. */
const eventIn = (block) => {
  const field = (name) =>
    block
      .split('\n')
      .filter((line) => line.startsWith(`${name}:`))
      .map((line) => line.slice(name.length + 1).trimStart());
  return { id: field('id').at(-1) ?? null, data: field('data').join('\n') };
};

/** What arrives is handed on one by one, in its order. */
const queue = (close) => {
  const waiting = [];
  let outcome = null;
  let wake = () => {};
  return {
    push: (item) => (waiting.push(item), wake()),
    end: () => ((outcome ??= {}), wake()),
    fail: (error) => ((outcome ??= { error }), wake()),
    async *[Symbol.asyncIterator]() {
      try {
        for (;;) {
          while (waiting.length > 0) yield waiting.shift();
          if (outcome?.error) throw outcome.error;
          if (outcome) return;
          await new Promise((resolve) => (wake = resolve));
        }
      } finally {
        close();
      }
    },
  };
};
