import { setImmediate } from 'node:timers/promises';
import { csvRows, textOf, type FileForm } from './csv-rows';
import { delimiterName, detectDelimiter } from './delimiter';
import { detectEncoding, type Encoding } from './encoding';
import { UnreadableFile } from './unreadable-file';

export type ColumnSummary = {
  index: number;
  header: string;
  samples: readonly string[];
  /** Distinct values with their counts, most frequent first; empty where there are more than sixty. */
  values: readonly { value: string; count: number }[];
  blank: number;
};

/** What a file holds, read once from end to end. */
export type FileReading = {
  form: FileForm;
  encoding: string;
  delimiter: string;
  rows: number;
  columns: readonly ColumnSummary[];
};

export const readFile = async (path: string): Promise<FileReading> => {
  const encoding = await detectEncoding(path);
  const form = { encoding, delimiter: detectDelimiter(await beginningOf(path, encoding)) };

  let columns: ColumnCount[] | null = null;
  let rows = 0;
  for await (const { cells } of csvRows(path, form)) {
    if (columns === null) {
      columns = cells.map((header, index) => new ColumnCount(index, header.trim()));
      continue;
    }
    rows += 1;
    for (const column of columns) column.take(cells[column.index] ?? '');
    if (rows % 1_000 === 0) await setImmediate();
  }
  if (columns === null || columns.every(({ header }) => header === ''))
    throw new UnreadableFile('The first line names no columns. Begin the file with a header.');
  if (rows === 0)
    throw new UnreadableFile('The file has a header and no rows. Add the rows and upload it again.');
  const summaries = columns.map((column) => column.summary());
  return {
    form,
    encoding: encoding.label,
    delimiter: delimiterName(form.delimiter),
    rows,
    columns: summaries,
  };
};

class ColumnCount {
  private readonly samples: string[] = [];
  private counts: Map<string, number> | null = new Map();
  private blank = 0;

  constructor(
    readonly index: number,
    readonly header: string,
  ) {}

  take(cell: string): void {
    const value = cell.trim();
    if (value === '') {
      this.blank += 1;
      return;
    }
    const shown = value.length > longestShown ? `${value.slice(0, longestShown - 1)}…` : value;
    if (this.samples.length < 3 && !this.samples.includes(shown)) this.samples.push(shown);
    if (this.counts === null) return;
    // A value that is cut short here could no longer be told from another one.
    if (value.length > longestValue) this.counts = null;
    else this.counts.set(value, (this.counts.get(value) ?? 0) + 1);
    if ((this.counts?.size ?? 0) > mostValues) this.counts = null;
  }

  summary(): ColumnSummary {
    const { index, header, samples, blank } = this;
    const values = [...(this.counts ?? [])].map(([value, count]) => ({ value, count }));
    return { index, header, samples, blank, values: values.sort((one, other) => other.count - one.count) };
  }
}

const mostValues = 60;
const longestValue = 300;
const longestShown = 120;

const beginningOf = async (path: string, encoding: Encoding): Promise<string> => {
  let text = '';
  const chunks: AsyncIterable<string | Buffer> = textOf(path, encoding);
  for await (const chunk of chunks) {
    text += chunk.toString();
    if (text.length > 262_144) break;
  }
  return text;
};
