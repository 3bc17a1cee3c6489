import { spawn, type ChildProcess } from 'node:child_process';
import { hash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { operatorAccess } from '@gatehouse/product';
import { RoomListener } from './room-listener';

type Outcome = { __typename: string; id?: string; position?: string; reason?: string };
type Person = { id: string; bearer: string };

const seats = 9;
const charter = {
  ...{ quorumKind: 'share_of_seats', quorum: 50, majority: 'simple', abstentions: 'count' },
  ...{ hasCastingVote: true, allowsDelegates: true, noticeDays: 0, stayDays: 14 },
  ...{ allowsCirculars: true, circularDays: 5, circularMustBeUnanimous: false },
};

/** The built product with one board in session, nine of whom vote, and everybody else a guest. */
export class MeetingRoom {
  private readonly agent = new Agent({ keepAlive: true });
  private readonly listeners: RoomListener[] = [];
  private voters: Person[] = [];
  /** Of what was sent last. */
  private position = '0000000000000000';
  private meeting = { meetingId: '', itemId: '', packDigest: '' };
  private awaited = { word: '', left: 0, heard: (): void => undefined };

  private constructor(
    private readonly server: ChildProcess,
    private readonly url: URL,
    private readonly operator: string,
  ) {}

  static async with(people: number, data: string): Promise<MeetingRoom> {
    const server = spawn(process.execPath, [resolve('apps/api/dist/main.js')], {
      env: { ...process.env, NODE_ENV: 'production', PORT: '0', GATEHOUSE_DATA: data, GATEHOUSE_DEMO: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: server.stdout })) {
      const [, url] = /ready at (\S+)/.exec(line) ?? [];
      if (!url) continue;
      const { bearer = '' } = operatorAccess(data) ?? {};
      const room = new MeetingRoom(server, new URL(url.replace('localhost', '127.0.0.1')), bearer);
      await room.fill(people).catch(async (error: unknown) => {
        await room.close();
        throw error;
      });
      return room;
    }
    throw new Error('The server ended before it was ready. Build it first: npm run build.');
  }

  async close(): Promise<void> {
    for (const listener of this.listeners) listener.close();
    this.agent.destroy();
    const ended = once(this.server, 'exit');
    this.server.kill('SIGTERM');
    await ended;
  }

  /** One of the nine votes, or votes otherwise than before; until all have heard it, and until the voter knows. */
  async vote(count: number): Promise<{ heardAfter: number; answeredAfter: number }> {
    const word = randomUUID();
    const voter = this.voters[count % this.voters.length];
    const ballot = Math.floor(count / this.voters.length) % 2 === 0 ? 'approve' : 'reject';
    const rationale = `The evidence holds for the branches that were measured, and for no other. ${word}`;
    const heard = new Promise<number>((resolve) => {
      const wake = () => resolve(performance.now());
      this.awaited = { word, left: this.listeners.length, heard: wake };
    });
    const start = performance.now();
    const sent = this.done('castVote', { ...this.meeting, ballot, rationale }, voter?.bearer);
    const answered = sent.then(() => performance.now());
    return { heardAfter: (await heard) - start, answeredAfter: (await answered) - start };
  }

  /** The answer's data; anything else is our mistake. */
  async ask(query: string, variables: object = {}, bearer = this.operator): Promise<unknown> {
    const answer = (await this.send({ query, variables }, bearer)) as {
      data?: unknown;
      errors?: { message: string }[];
    }; // the protocol says so
    if (answer.errors) throw new Error(answer.errors.map(({ message }) => message).join('; '));
    return answer.data;
  }

  private async fill(people: number): Promise<void> {
    const everybody: Person[] = [];
    for (let count = 0; count < people; count++)
      everybody.push({ id: await this.done('addPerson', { name: `Person ${count}` }), bearer: '' });
    await this.caughtUp();
    for (const person of everybody) person.bearer = await this.tokenFor(person.id);
    await this.caughtUp();
    this.voters = everybody.slice(0, seats);
    const boardId = await this.done('charterBoard', { name: 'The board', purpose: 'Decides.', charter });
    for (const [index, { id }] of this.voters.entries()) {
      const office = index === 0 ? 'chair' : 'member';
      await this.done('seatMember', { boardId, person: id, office, hasVote: true, from: '2020-01-01' });
    }
    const startsAt = new Date(Date.now() + 60_000).toISOString();
    const call = { boardId, title: 'Monthly', startsAt, minutes: 90, place: 'Here' };
    const meetingId = await this.done('callMeeting', call);
    const item = { kind: 'information', title: 'The year ahead', minutes: 15, text: 'To be approved.' };
    const itemId = await this.done('placeItem', { meetingId, ...item });
    await this.done('freezePack', { meetingId });
    const chair = this.voters[0]?.bearer;
    await this.done('openMeeting', { meetingId }, chair);
    for (const { bearer } of everybody) await this.done('arrive', { meetingId }, bearer);
    await this.done('openItem', { meetingId, itemId }, chair);
    this.meeting = { meetingId, itemId, packDigest: await this.packDigest(meetingId) };
    for (const { bearer } of everybody)
      this.listeners.push(
        await RoomListener.open({
          ...{ address: this.url.origin, bearer, meetingId },
          hear: (told) => this.hear(told),
        }),
      );
  }

  private hear(told: Buffer): void {
    if (this.awaited.left === 0 || !told.includes(this.awaited.word)) return;
    this.awaited.left -= 1;
    if (this.awaited.left === 0) this.awaited.heard();
  }

  private async tokenFor(person: string): Promise<string> {
    const [tokenId, secret] = [randomBytes(5).toString('hex'), randomBytes(32).toString('base64url')];
    const scopes = ['read', 'write'];
    await this.done('issueToken', { tokenId, person, label: 'room', hash: hash('sha256', secret), scopes });
    return `gh_${tokenId}_${secret}`;
  }

  /** Until the read models hold what was sent last. */
  private caughtUp(): Promise<unknown> {
    return this.ask('query ($at: Position) { people(first: 1, atLeast: $at) { id } }', { at: this.position });
  }

  private async packDigest(meetingId: string): Promise<string> {
    const asked = 'query ($id: ID!) { meeting(id: $id) { pack { digest } } }';
    await this.caughtUp();
    const { meeting } = (await this.ask(asked, { id: meetingId })) as {
      meeting: { pack: { digest: string } };
    }; // as asked
    return meeting.pack.digest;
  }

  /** Sends a mutation that has to be accepted; answers the id of what it was about. */
  private async done(mutation: string, input: object, bearer = this.operator): Promise<string> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const named = { arrive: 'AttendanceInput', freezePack: 'MeetingInput', openMeeting: 'MeetingInput' };
    const inputs: Readonly<Record<string, string>> = { ...named, openItem: 'MeetingItemInput' };
    const { outcome } = (await this.ask(
      `mutation ($input: ${inputs[mutation] ?? type}!) { outcome: ${mutation}(input: $input)
        { __typename ... on Accepted { id position } ... on Refused { reason } } }`,
      { input: { commandId: randomUUID(), ...input } },
      bearer,
    )) as { outcome: Outcome }; // as asked
    if (outcome.__typename !== 'Accepted') throw new Error(`${mutation}: ${outcome.reason ?? ''}`);
    this.position = outcome.position ?? this.position;
    return outcome.id ?? '';
  }

  private send(body: object, bearer: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${bearer}` };
      const sent = request(new URL('/graphql', this.url), { agent: this.agent, method: 'POST', headers });
      sent.on('error', reject);
      sent.on('response', (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => resolve(JSON.parse(Buffer.concat(parts).toString() || '{}')));
      });
      sent.end(JSON.stringify(body));
    });
  }
}
