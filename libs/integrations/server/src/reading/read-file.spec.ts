import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvRows } from './csv-rows';
import { readFile } from './read-file';

describe('a file', () => {
  it.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from('name,unit\nÉlan,a\n'), 'UTF-8'],
    ['UTF-8 behind a mark', Buffer.from('\uFEFFname,unit\nÉlan,a\n'), 'UTF-8 with byte order mark'],
    ['windows-1252', Buffer.from('name,unit\n\xC9lan,a\n', 'latin1'), 'windows-1252'],
    ['UTF-16', Buffer.from('\uFEFFname,unit\nÉlan,a\n', 'utf16le'), 'UTF-16'],
    ['UTF-16, the other way round', Buffer.from('\uFEFFname,unit\nÉlan,a\n', 'utf16le').swap16(), 'UTF-16'],
  ])('in %s is read in its own letters', async (_, bytes, encoding) => {
    const reading = await read(bytes);
    expect(reading).toMatchObject({ encoding, rows: 1 });
    expect(reading.columns.map(({ header, samples }) => [header, ...samples])).toEqual([
      ['name', 'Élan'],
      ['unit', 'a'],
    ]);
  });

  it('in windows-1252 keeps its quotes, dashes and euro signs', async () => {
    const { columns } = await read(
      Buffer.from([...Buffer.from('name,unit\n'), 0x93, 0x96, 0x80, 0x94, 0x2c, 0x61]),
    );
    expect(columns[0]?.samples).toEqual(['“–€”']);
  });

  it('whose last byte alone is no UTF-8 is read as windows-1252 from its beginning', async () => {
    const long = Buffer.concat([Buffer.from(`name,unit\n${'x,y\n'.repeat(40_000)}`), Buffer.from([0xe9])]);
    expect(await read(long)).toMatchObject({ encoding: 'windows-1252' });
  });

  it.each([
    ['comma', 'name,unit\na;b,c\n'],
    ['semicolon', 'name;unit\n"a;1,5";c\n'],
    ['tab', 'name\tunit\na\tc\n'],
    ['bar', 'name|unit\na|c\n'],
    ['comma', '"name; and\nmore; of it",unit\na,c\n'],
  ])('with a %s between its columns is told by its header', async (delimiter, text) =>
    expect(await read(text)).toMatchObject({ delimiter, rows: 1, columns: [{ index: 0 }, { index: 1 }] }),
  );

  it('is summed up by column, also where headers repeat', async () => {
    const { columns, rows } = await read('name,other,other\na,x,1\nb,x,\nc, ,2\n');
    expect(rows).toBe(3);
    expect(columns[1]).toEqual({
      index: 1,
      header: 'other',
      samples: ['x'],
      values: [{ value: 'x', count: 2 }],
      blank: 1,
    });
    expect(columns[2]).toMatchObject({ header: 'other', samples: ['1', '2'], blank: 1 });
  });

  it('shows the values of a column only while there are at most sixty', async () => {
    const rows = Array.from({ length: 61 }, (_, index) => `${index},${index % 60}`);
    const { columns } = await read(`many,few\n${rows.join('\n')}\n`);
    expect(columns.map(({ values }) => values.length)).toEqual([0, 60]);
  });

  it('says on which line each row begins', async () => {
    const path = await written('name,unit\r\n"two\r\nlines",a\r\n\r\n\r\nb,"x\ny"\r\nc,d\r\n');
    const lines: [number, string | undefined][] = [];
    const form = { encoding: { label: 'UTF-8', decoder: 'utf-8', skip: 0 }, delimiter: ',' } as const;
    for await (const { line, cells } of csvRows(path, form)) lines.push([line, cells[0]]);
    expect(lines).toEqual([
      [1, 'name'],
      [2, 'two\r\nlines'],
      [6, 'b'],
      [8, 'c'],
    ]);
  });

  it.each<[string, Buffer | string, RegExp]>([
    ['nothing', '', /empty/],
    ['a header only', 'name,unit\n', /no rows/],
    ['blank lines', '\n\n\n', /no comma/],
    ['a spreadsheet', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0]), /spreadsheet.*Save it as CSV/],
    ['an older spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), /older kind/],
    ['a PDF', '%PDF-1.7 ...', /PDF/],
    ['binary data', Buffer.from('name,unit\na\0b,c\n'), /binary/],
    ['prose', 'Dear all\nplease find\n', /no columns/],
    ['a quote that never ends', 'name,unit\na,b\n"c,d\ne,f\n', /line 3.*never closed/],
  ])('that holds %s is refused in words', async (_, content, reason) => {
    await expect(read(content)).rejects.toThrow(reason);
  });
});

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-reading-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(content: Buffer | string): Promise<string> {
  const path = join(folder, `${Math.random()}.csv`);
  await writeFile(path, content);
  return path;
}
async function read(content: Buffer | string) {
  return readFile(await written(content));
}
