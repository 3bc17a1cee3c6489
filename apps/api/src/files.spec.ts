import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hash } from 'node:crypto';
import { readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { admit, tokenFor, Client, type Caller } from './testing/callers';
import { startProductInMemory, type ProductInMemory } from './testing/product-in-memory';
import { Scene } from './testing/scene';

describe('a file', () => {
  it('is kept under the digest of its bytes, once', async () => {
    const answer = await send('report.pdf', pdf('first'));
    expect(answer.statusCode).toBe(201);
    const digest = hash('sha256', pdf('first'));
    expect(answer.json()).toEqual({ digest, bytes: pdf('first').length, mediaType: 'application/pdf' });
    const before = await keptFiles();
    expect((await send('other name.pdf', pdf('first'))).json()).toMatchObject({ digest });
    expect(await keptFiles()).toEqual(before);
  });

  it.each<[string, Buffer, unknown]>([
    ['a.pdf', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
    ['A.PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'image/png'],
    ['a.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0]), 'image/jpeg'],
    ['a.jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0]), 'image/jpeg'],
    ['a.txt', Buffer.from('Grüße'), 'text/plain'],
    ['a.txt', Buffer.from('\ufeffText', 'utf16le'), 'text/plain'],
    ['a.csv', Buffer.from('a,b\n1,2\n'), 'text/csv'],
    ['a.json', Buffer.from('{"auc":0.9}'), 'application/json'],
    ['a.docx', Buffer.from('PK\u0003\u0004…'), expect.stringContaining('wordprocessingml')],
    ['C:\\work\\a.txt', Buffer.from('text'), 'text/plain'],
  ])('%s is kept as what it is', async (name, bytes, mediaType) => {
    const answer = await send(name, bytes);
    expect([answer.statusCode, answer.json()]).toMatchObject([201, { mediaType }]);
  });

  it.each<[string, string, Buffer, RegExp]>([
    ['without a name', '', pdf('x'), /name: missing/],
    ['with nothing but folders for a name', '../../', pdf('x'), /name: missing/],
    ['with a name that is too long', `${'x'.repeat(256)}.pdf`, pdf('x'), /at most 255/],
    ['of a form that is not kept', 'run.exe', Buffer.from('MZ'), /run\.exe are not kept/],
    ['that a browser would run', 'page.html', Buffer.from('<script>'), /page\.html are not kept/],
    ['that a browser would draw', 'mark.svg', Buffer.from('<svg/>'), /not kept/],
    ['without an ending', 'report', pdf('x'), /not kept/],
    ['with macros', 'sheet.xlsm', Buffer.from('PK\u0003\u0004'), /not kept/],
    ['that says it is a PDF', 'page.pdf', Buffer.from('<html>'), /bytes are not/],
    ['that says it is a picture', 'a.png', pdf('x'), /bytes are not/],
    ['that says it is a document', 'a.docx', pdf('x'), /bytes are not/],
    ['that says it is text', 'a.txt', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0]), /bytes are not/],
    [
      'that is text only at its beginning',
      'a.csv',
      Buffer.concat([text(5_000), Buffer.from([0])]),
      /bytes are not/,
    ],
    ['that is empty', 'a.pdf', Buffer.alloc(0), /empty/],
    ['that is too large', 'a.txt', text(50 * 1_048_576 + 1), /larger than 50 MB/],
  ])('%s is refused in words, and nothing of it is kept', async (...[, name, bytes, reason]) => {
    const before = await keptFiles();
    const answer = await send(name, bytes);
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json<{ detail: string }>().detail).toMatch(reason);
    expect(await keptFiles()).toEqual(before);
  });

  it('as another kind of body is refused', async () => {
    const answer = await product.app.inject({
      ...{ method: 'POST', url: '/api/files?name=a.txt', payload: { a: 1 } },
      headers: await tokenFor(operator, as('the owner').person),
    });
    expect(answer.json<{ detail: string }>().detail).toContain('application/octet-stream');
  });

  it('is for whoever is signed in, may write, and sends it from our own page', async () => {
    expect((await send('a.txt', text(3), as('nobody signed in'))).statusCode).toBe(401);
    expect((await send('a.txt', text(3), as('a token without write'))).statusCode).toBe(403);
    const foreign = await product.app.inject({
      ...{ method: 'POST', url: '/api/files?name=a.txt', payload: text(3) },
      headers: { 'content-type': 'application/octet-stream', origin: 'https://evil.example', ...ownerToken },
    });
    expect(foreign.statusCode).toBe(403);
  });
});

describe('filed evidence', () => {
  it('is handed out as it came in, to be kept and never to be shown', async () => {
    const { id } = await filed('Prüfung “Mai”.pdf', pdf('mine'));
    const answer = await as('reader').request('GET', `/api/evidence/${id}/file`);
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.equals(pdf('mine'))).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Pr_fung _Mai_.pdf"; filename*=UTF-8''Pr%C3%BCfung%20%E2%80%9CMai%E2%80%9D.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
    expect((await as('nobody signed in').request('GET', `/api/evidence/${id}/file`)).statusCode).toBe(401);
  });

  it('is not handed out once the file has changed, and says so', async () => {
    const { id, digest } = await filed('changed.txt', Buffer.from('as it was'));
    const path = join(product.files, digest.slice(0, 2), digest);
    await writeFile(path, 'as it is not');
    const answer = await as('reader').request('GET', `/api/evidence/${id}/file`);
    expect([answer.statusCode, answer.json<{ detail: string }>().detail]).toEqual([
      500,
      expect.stringContaining('has changed since it was handed in'),
    ]);
    await truncate(path, 0);
    expect((await as('reader').request('GET', `/api/evidence/${id}/file`)).statusCode).toBe(500);
  });

  it('that lies elsewhere has no file here, and what nobody filed has none either', async () => {
    const pilotId = await scene().owned();
    const { id } = await as('the owner').send('fileEvidence', {
      ...words,
      pilotId,
      link: 'https://example.org/a',
    });
    const answer = await as('reader').request('GET', `/api/evidence/${id}/file`);
    expect([answer.statusCode, answer.json<{ detail: string }>().detail]).toEqual([
      404,
      expect.stringContaining('https://example.org/a'),
    ]);
    expect((await as('reader').request('GET', '/api/evidence/nothing/file')).statusCode).toBe(404);
  });

  it('is what was uploaded and nothing else', async () => {
    const pilotId = await scene().owned();
    const owner = as('the owner');
    const file = { ...words, pilotId, fileName: 'a.pdf' };
    for (const upload of ['ab'.repeat(32), '../../etc/passwd', ''])
      expect(await owner.send('fileEvidence', { ...file, upload })).toMatchObject({ code: 'upload-unknown' });
    const { digest } = (await send('a.txt', text(10))).json<{ digest: string }>();
    for (const fileName of ['a.pdf', 'a.exe', ''])
      expect(await owner.send('fileEvidence', { ...file, upload: digest, fileName })).toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    const both = { ...file, upload: digest, fileName: 'a.txt', link: 'https://example.org/' };
    expect(await owner.send('fileEvidence', both)).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await owner.send('fileEvidence', { ...words, pilotId })).toMatchObject({ code: 'object-missing' });
  });
});

const words = { kind: 'evaluation', title: 'Test of May', datedOn: '2026-01-01' };

function pdf(more: string): Buffer {
  return Buffer.from(`%PDF-1.7\n${more}`);
}
function text(length: number): Buffer {
  return Buffer.alloc(length, 'a');
}

let product: ProductInMemory;
let operator: Client;
let everybody: ReadonlyMap<Caller, Client>;
let ownerToken: Record<string, string>;

beforeAll(async () => {
  product = await startProductInMemory();
  ({ operator, everybody } = await admit(product));
  ownerToken = await tokenFor(operator, as('the owner').person);
});
afterAll(() => product.stop());

const as = (caller: Caller): Client => everybody.get(caller)!;
const scene = () => new Scene(operator, everybody, operator);
const send = (name: string, bytes: Buffer, by = as('the owner')) =>
  by.request('POST', `/api/files?name=${encodeURIComponent(name)}`, bytes);
const keptFiles = async () => (await readdir(product.files, { recursive: true })).sort();

const filed = async (fileName: string, bytes: Buffer) => {
  const { digest } = (await send(fileName, bytes)).json<{ digest: string }>();
  const pilotId = await scene().owned();
  const { id, said } = await as('the owner').send('fileEvidence', {
    ...words,
    pilotId,
    upload: digest,
    fileName,
  });
  expect(said).toBe('');
  return { id, digest };
};
