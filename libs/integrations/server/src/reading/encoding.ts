import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { UnreadableFile } from './unreadable-file';

/** How a file's bytes become text; `skip` is the length of its byte order mark. */
export type Encoding = {
  label: 'UTF-8' | 'UTF-8 with byte order mark' | 'UTF-16' | 'windows-1252';
  decoder: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  skip: number;
};

const signatures: readonly { starts: readonly number[]; what: string }[] = [
  { starts: [0x50, 0x4b, 0x03, 0x04], what: 'a spreadsheet or another zip archive' },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], what: 'a spreadsheet of the older kind' },
  { starts: [0x25, 0x50, 0x44, 0x46], what: 'a PDF document' },
  { starts: [0x1f, 0x8b], what: 'a compressed file' },
];

const marks: readonly { starts: readonly number[]; encoding: Encoding }[] = [
  {
    starts: [0xef, 0xbb, 0xbf],
    encoding: { label: 'UTF-8 with byte order mark', decoder: 'utf-8', skip: 3 },
  },
  { starts: [0xff, 0xfe], encoding: { label: 'UTF-16', decoder: 'utf-16le', skip: 2 } },
  { starts: [0xfe, 0xff], encoding: { label: 'UTF-16', decoder: 'utf-16be', skip: 2 } },
];

/** Reads the whole file once: only then is it known that it holds nothing but UTF-8. */
export const detectEncoding = async (path: string): Promise<Encoding> => {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  let marked: Encoding | null = null;
  let isFirst = true;
  // A file from outside is read in chunks, so that its size does not matter.
  const chunks: AsyncIterable<Buffer> = createReadStream(path);
  for await (const chunk of chunks) {
    if (isFirst) marked = beginningOf(chunk);
    isFirst = false;
    if (marked?.label === 'UTF-16') return marked;
    if (chunk.includes(0))
      throw new UnreadableFile('The file holds binary data, not text. Save it as CSV and upload that.');
    isUtf8 &&= decodes(utf8, chunk);
  }
  if (isFirst) throw new UnreadableFile('The file is empty. Upload one with a header and rows.');
  if (isUtf8 && decodes(utf8)) return marked ?? { label: 'UTF-8', decoder: 'utf-8', skip: 0 };
  return { label: 'windows-1252', decoder: 'windows-1252', skip: marked?.skip ?? 0 };
};

const beginningOf = (chunk: Buffer): Encoding | null => {
  const begins = (starts: readonly number[]) => starts.every((byte, index) => chunk[index] === byte);
  const foreign = signatures.find(({ starts }) => begins(starts));
  if (foreign) throw new UnreadableFile(`The file is ${foreign.what}. Save it as CSV and upload that.`);
  return marks.find(({ starts }) => begins(starts))?.encoding ?? null;
};

const decodes = (decoder: TextDecoder, chunk?: Buffer): boolean => {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
};
