/** A form of file that is kept: how it is called, and how its first bytes tell it from another. */
export type FileKind = { mediaType: string; isText: boolean; begins: (head: Buffer) => boolean };

const bytes =
  (...wanted: number[]) =>
  (head: Buffer): boolean =>
    wanted.every((byte, index) => head[index] === byte);
const zipped = bytes(0x50, 0x4b, 0x03, 0x04);
const anything = (): boolean => true;

const binary = (mediaType: string, begins: FileKind['begins']): FileKind => ({
  ...{ mediaType, begins },
  isText: false,
});
const text = (mediaType: string): FileKind => ({ mediaType, begins: anything, isText: true });
const office = (kind: string) => binary(`application/vnd.openxmlformats-officedocument.${kind}`, zipped);

const kinds: Readonly<Record<string, FileKind>> = {
  pdf: binary('application/pdf', (head) => head.subarray(0, 1_024).includes('%PDF-')),
  png: binary('image/png', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)),
  jpg: binary('image/jpeg', bytes(0xff, 0xd8, 0xff)),
  jpeg: binary('image/jpeg', bytes(0xff, 0xd8, 0xff)),
  txt: text('text/plain'),
  csv: text('text/csv'),
  json: text('application/json'),
  docx: office('wordprocessingml.document'),
  xlsx: office('spreadsheetml.sheet'),
  pptx: office('presentationml.presentation'),
};

/** What a file is by its name; its bytes have to agree. Null where such files are not kept. */
export const kindByName = (name: string): FileKind | null => kinds[extensionOf(name)] ?? null;

const extensionOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';

export const keptKinds = 'PDF, PNG, JPEG, TXT, CSV, JSON, DOCX, XLSX or PPTX';

/** So many bytes tell the form of a file. */
export const headLength = 1_024;

/** Text of one byte a letter or more has none of these; that of two bytes begins with a mark of its own. */
export const isText = (chunk: Buffer, head: Buffer): boolean =>
  bytes(0xff, 0xfe)(head) || bytes(0xfe, 0xff)(head) || !chunk.includes(0);
