import type { Row } from '@gatehouse/integrations-domain';
import { CsvError, parse, type Info } from 'csv-parse';
import { createReadStream } from 'node:fs';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import type { Delimiter } from './delimiter';
import type { Encoding } from './encoding';
import { UnreadableFile } from './unreadable-file';

/** How a file is taken apart. */
export type FileForm = { encoding: Encoding; delimiter: Delimiter };

/** The rows of a file one after another, the header among them, with the line on which each begins. */
export async function* csvRows(
  path: string,
  { encoding, delimiter }: FileForm,
): AsyncGenerator<Row, void, undefined> {
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
  });
  // Failures of any part reach the loop below through the last part.
  pipeline(textOf(path, encoding), parser, () => undefined);

  let line = 1;
  let blankLines = 0;
  try {
    // With `info` each record comes with where the parser stands.
    const records: AsyncIterable<{ record: string[]; info: Info }> = parser;
    for await (const { record, info } of records) {
      line += info.empty_lines - blankLines;
      blankLines = info.empty_lines;
      yield { line, cells: record };
      line += 1 + record.reduce((sum, cell) => sum + newlinesIn(cell), 0);
    }
  } catch (error) {
    throw error instanceof CsvError ? new UnreadableFile(reasonOf(error, line)) : error;
  }
}

export const textOf = (path: string, { decoder: label, skip }: Encoding): Readable => {
  const decoder = new TextDecoder(label);
  const decode = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, decoder.decode(chunk, { stream: true }));
    },
    flush(done) {
      done(null, decoder.decode());
    },
  });
  const bytes = createReadStream(path, { start: skip });
  pipeline(bytes, decode, () => undefined);
  return decode;
};

const longestRow = 4 * 1_048_576;

const newlinesIn = (cell: string): number => (/[\r\n]/.test(cell) ? cell.split(/\r\n|\n|\r/).length - 1 : 0);

const reasonOf = ({ code }: CsvError, line: number): string => {
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return `A quote opens in the row that begins on line ${line}, or after it, and is never closed. Close it.`;
  if (code === 'CSV_MAX_RECORD_SIZE')
    return `The row that begins on line ${line} is longer than 4 MB; a quote may be missing its end. Close it.`;
  return `The row that begins on line ${line} cannot be read. Check its quotes and delimiters.`;
};
