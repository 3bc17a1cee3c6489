import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { uuidv5 } from '@gatehouse/event-store';
import { parse } from 'csv-parse/sync';
import type { CloudEvent } from './feed/cloud-event';
import { startHttpBench } from './testing/http-bench';
import { check, importFile } from './testing/import-bench';

type Bench = Awaited<ReturnType<typeof startHttpBench>>;

const csv =
  'agency,name,unit,purpose,stage\nVA,Mail,VHA,Sort mail,pilot\nVA,=cmd|x,VHA,Do,idea\nVA,,VHA,@SUM(1),idea\n';

let http: Bench;
beforeEach(async () => {
  http = await startHttpBench();
});
afterEach(() => http.stop());

describe('an upload', () => {
  const send = (body: string | Blob, query = '?name=a.csv', bearer?: string) =>
    http.fetch(
      `/api/imports/files${query}`,
      { method: 'POST', body, headers: { 'content-type': 'application/octet-stream' } },
      bearer,
    );

  it('answers with the digest of its bytes, the same for the same bytes', async () => {
    const first = await send(csv);
    expect(first.status).toBe(201);
    const { id } = (await first.json()) as { id: string };
    expect(id).toMatch(/^[0-9a-f]{64}$/);
    expect(await (await send(csv, '?name=b.csv')).json()).toEqual({ id });
    expect(await http.bench.uploads.find(id)).toMatchObject({ reading: { rows: 3, delimiter: 'comma' } });
  });

  it('arrives in pieces, however large', async () => {
    const line = `VA,${'x'.repeat(150)},VHA,Do,idea\n`;
    const body = new Blob(['agency,name,unit,purpose,stage\n', line.repeat(20_000)]);
    const { id } = (await (await send(body)).json()) as { id: string };
    expect(await http.bench.uploads.find(id)).toMatchObject({ reading: { rows: 20_000 } });
  });

  it.each<[string, string, string, RegExp]>([
    ['that is a spreadsheet', 'PK\u0003\u0004', '?name=a.xlsx', /Save it as CSV/],
    ['that is empty', '', '?name=a.csv', /empty/],
    ['without a name', csv, '', /name/],
  ])('%s is refused in words, and not kept', async (...[, body, query, reason]) => {
    const answer = await send(body, query);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: 400, detail: expect.stringMatching(reason) });
  });

  it('is for the programme office', async () => {
    expect((await send(csv, '?name=a.csv', 'reader')).status).toBe(403);
    expect((await send(csv, '?name=a.csv', 'nobody')).status).toBe(401);
  });
});

describe('the odd rows of an import', () => {
  it('are a file in which no cell is a formula', async () => {
    const { id } = await check(http.bench, csv.replace('Mail,VHA,Sort mail,pilot', 'Mail,VHA,,'));
    const answer = await http.fetch(`/api/imports/${id}/problems.csv`);
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    const [header, ...rows] = parse(await answer.text(), { bom: true, columns: false });
    expect(header).toEqual(['line', 'verdict', 'field', 'what is so', 'what happens', 'external id', 'name']);
    expect(rows.map(([line, verdict, field]) => [line, verdict, field])).toEqual([
      ['2', 'flagged', 'purpose'],
      ['2', 'flagged', 'stage'],
      ['4', 'refused', 'name'],
    ]);
    const refused = await http.fetch(`/api/imports/${id}/problems.csv?verdict=refused`);
    expect((await refused.text()).split('\n')).toHaveLength(3);
    expect((await http.fetch(`/api/imports/${id}/problems.csv?verdict=all`)).status).toBe(400);
  });

  it('escapes what a spreadsheet would compute', async () => {
    const { id } = await check(http.bench, csv.replace('Do,idea', ',idea'));
    expect(await (await http.fetch(`/api/imports/${id}/problems.csv`)).text()).toContain(`'=cmd|x`);
  });
});

describe('the event feed', () => {
  const page = async (query: string) => {
    const answer = await http.fetch(`/api/events${query}`);
    return {
      answer,
      events: (await answer.json()) as CloudEvent[],
      position: answer.headers.get('gatehouse-position'),
    };
  };

  it('gives the log in order, a page after the other, with nothing left out and nothing twice', async () => {
    await importFile(http.bench, csv);
    const { answer, events } = await page('?limit=1000');
    expect(answer.headers.get('content-type')).toBe('application/cloudevents-batch+json');
    expect(events.map(({ type }) => type)).toContain('gatehouse.pilots.StageEntered');
    expect(new Set(events.map(({ source }) => source)).size).toBe(1);

    const gathered: CloudEvent[] = [];
    let next = '/api/events?limit=2';
    for (;;) {
      const part = await http.fetch(next);
      const found = (await part.json()) as CloudEvent[];
      if (found.length === 0) break;
      gathered.push(...found);
      next = /<(.+)>; rel="next"/.exec(part.headers.get('link') ?? '')?.[1] ?? '';
    }
    expect(gathered).toEqual(events);
    const sequences = gathered.map(({ sequence }) => sequence);
    expect(sequences).toEqual([...sequences].sort());
  });

  it('gives some types or categories, and says how far it looked', async () => {
    await importFile(http.bench, csv);
    const { events, position } = await page('?type=StageEntered&type=gatehouse.pilots.PilotRegistered');
    expect(new Set(events.map(({ type }) => type))).toEqual(
      new Set(['gatehouse.pilots.StageEntered', 'gatehouse.pilots.PilotRegistered']),
    );
    expect((await page('?category=import')).events).toHaveLength(2);
    const none = await page('?type=PilotHeld');
    expect(none).toMatchObject({ events: [], position });
    expect(Number(none.position)).toBe(await http.bench.log.head());
  });

  it('waits for what comes next, and no longer than it was told', async () => {
    const waiting = page('?wait=20');
    await importFile(http.bench, csv);
    expect((await waiting).events.length).toBeGreaterThan(0);
    const begun = performance.now();
    expect((await page(`?wait=1&after=${await http.bench.log.head()}`)).events).toEqual([]);
    expect(performance.now() - begun).toBeGreaterThan(900);
  });

  it('streams, and goes on after the last id that was heard', async () => {
    await importFile(http.bench, csv);
    const all = (await page('')).events;
    const heard = await listen(http, { count: 3 });
    expect(heard).toEqual(all.slice(0, 3));
    const rest = await listen(http, { count: all.length - 3, lastEventId: heard.at(-1)?.sequence ?? '' });
    expect(rest).toEqual(all.slice(3));
  });

  it('streams what comes while it is listened to', async () => {
    const listening = listen(http, { count: 4, query: '&category=pilot' });
    await importFile(http.bench, csv);
    expect((await listening).map(({ subject }) => subject.split('-')[0])).toEqual([
      'pilot',
      'pilot',
      'pilot',
      'pilot',
    ]);
  });

  it('leaves out what its reader is withdrawn from, as pages and as a stream, and nothing else', async () => {
    http.withheld.withhold('rob', { items: 'm/i', reviews: 'v', circulars: 'c' });
    await happens('meeting-m', { type: 'ItemOpened', meetingId: 'm', itemId: 'i' });
    await happens('meeting-m', { type: 'ItemOpened', meetingId: 'm', itemId: 'j' });
    await happens('review-v', { type: 'ReviewReady', reviewId: 'v', pilotId: 'p', rule: 'r' });
    await happens('circular-c', { type: 'CircularWithdrawn', circularId: 'c', reason: 'r' });
    await happens('circular-d', { type: 'CircularWithdrawn', circularId: 'd', reason: 'r' });
    const readBy = async (bearer: string) => {
      const answer = await http.fetch(
        '/api/events?category=meeting&category=review&category=circular',
        {},
        bearer,
      );
      expect(answer.headers.get('gatehouse-position')).not.toBeNull();
      return ((await answer.json()) as CloudEvent[]).map(({ subject, data }) => [subject, itemOf(data)]);
    };
    expect(await readBy('office')).toHaveLength(5);
    const told = [
      ['meeting-m', 'j'],
      ['circular-d', undefined],
    ];
    expect(await readBy('reader')).toEqual(told);
    const heard = await listen(http, {
      count: 2,
      query: '&category=meeting&category=circular',
      bearer: 'reader',
    });
    expect(heard.map(({ subject, data }) => [subject, itemOf(data)])).toEqual(told);
  });

  it('is for those who are signed in, and says what was wrong with a request', async () => {
    const stranger = await http.fetch('/api/events', {}, 'nobody');
    expect(stranger.status).toBe(401);
    expect(stranger.headers.get('content-type')).toContain('application/problem+json');
    const wrong = await http.fetch('/api/events?limit=0');
    expect(wrong.status).toBe(400);
    expect(await wrong.json()).toMatchObject({ field: 'limit', status: 400 });
  });
});

const itemOf = (data: unknown) => (data as { itemId?: string }).itemId;

const happens = async (stream: string, event: { type: string } & Record<string, unknown>) => {
  const expectedVersion = (await http.bench.log.read(stream)).length;
  const occurredAt = '2026-11-23T09:00:00.000Z';
  const commandId = uuidv5(`${stream}/${expectedVersion}`);
  await http.bench.log.append(stream, [event], { commandId, by: 'sam', occurredAt, expectedVersion });
};

type Listening = { count: number; query?: string; lastEventId?: string; bearer?: string };

/** Reads a stream of server-sent events until so many have come, and leaves. */
async function listen(
  { fetch }: Bench,
  { count, query = '', lastEventId, bearer }: Listening,
): Promise<CloudEvent[]> {
  const headers: Record<string, string> = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
  const leaving = new AbortController();
  const answer = await fetch(`/api/events?stream=sse${query}`, { headers, signal: leaving.signal }, bearer);
  const events: CloudEvent[] = [];
  const decoder = new TextDecoder();
  let text = '';
  const chunks: AsyncIterable<Uint8Array> = answer.body ?? new ReadableStream();
  for await (const chunk of chunks) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (data !== undefined) events.push(JSON.parse(data) as CloudEvent);
    }
    if (events.length >= count) break;
  }
  leaving.abort();
  return events.slice(0, count);
}
