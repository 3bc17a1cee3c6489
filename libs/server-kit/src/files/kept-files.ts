import { FileStore, FileTooLarge } from '@gatehouse/operational-store';
import { Injectable, InternalServerErrorException } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InputError } from '../errors';
import { headLength, isText, keptKinds, kindByName, type FileKind } from './file-kind';

/** A file that was uploaded here: its bytes by their digest, and what it is called where somebody uses it. */
export type KeptFile = { digest: string; bytes: number; name: string; mediaType: string };

export const largestKeptFile = 50 * 1_048_576;

/** Files that people hand in beside what they record: a handful of forms, each kept once by its digest. */
@Injectable()
export class KeptFiles {
  constructor(private readonly files: FileStore) {}

  /** Keeps all of it, or refuses it in words and keeps nothing. What is left of it is read to its end either way. */
  async keep(name: string, content: Readable): Promise<KeptFile> {
    const called = nameOf(name);
    try {
      const kind = kindOf(called);
      const stored = await this.files.put(Readable.from(checked(content, kind)), largestKeptFile);
      return { ...stored, name: called, mediaType: kind.mediaType };
    } catch (error) {
      // Whoever still sends hears the answer only once they may stop.
      content.resume();
      if (error instanceof FileTooLarge)
        throw new InputError('file', `${error.message} Put it elsewhere and give the link.`);
      throw error;
    }
  }

  /** The file by this digest under this name; null where there is none. Refuses one whose bytes are not what the name says. */
  async find(digest: string, name: string): Promise<KeptFile | null> {
    if (!/^[0-9a-f]{64}$/.test(digest) || !(await this.files.has(digest))) return null;
    const called = nameOf(name);
    const kind = kindOf(called);
    const path = await this.files.localPath(digest);
    const { size } = await stat(path);
    const head = await headOf(path);
    if (!kind.begins(head) || (kind.isText && !isText(head, head))) throw notWhatItSays(called);
    return { digest, bytes: size, name: called, mediaType: kind.mediaType };
  }

  /** Its bytes, once all of them were read and found to be those that were handed in. */
  async proven(digest: string): Promise<Readable> {
    if (!(await this.files.has(digest))) throw new InternalServerErrorException(lost);
    const path = await this.files.localPath(digest);
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    if (hash.digest('hex') !== digest) throw new InternalServerErrorException(changed);
    return createReadStream(path);
  }
}

const kindOf = (name: string): FileKind => {
  const kind = kindByName(name);
  if (!kind) throw new InputError('name', `files like ${name} are not kept. Send a ${keptKinds}.`);
  return kind;
};

/** Without the folders that it lay in, and signs that no name has. */
const nameOf = (name: string): string => {
  const called = (name.split(/[/\\]/).at(-1) ?? '').replaceAll(/\p{Cc}/gu, '').trim();
  if (called === '' || called.length > 255)
    throw new InputError('name', 'missing or too long. Send the name of the file, at most 255 characters.');
  return called;
};

async function* checked(content: Readable, kind: FileKind): AsyncGenerator<Buffer> {
  let head: Buffer = Buffer.alloc(0);
  let isBegun = false;
  // Left open where it is refused: destroying it would cut the line before the answer.
  for await (const part of content.iterator({ destroyOnReturn: false })) {
    const chunk = Buffer.isBuffer(part) ? part : Buffer.from(String(part));
    if (isBegun) {
      if (kind.isText && !isText(chunk, head)) throw notWhatItSays();
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < headLength) continue;
    isBegun = true;
    yield begun(head, kind);
  }
  if (head.length === 0) throw new InputError('file', 'It is empty. Choose another one.');
  if (!isBegun) yield begun(head, kind);
}

const begun = (head: Buffer, kind: FileKind): Buffer => {
  if (!kind.begins(head) || (kind.isText && !isText(head, head))) throw notWhatItSays();
  return head;
};

const headOf = async (path: string): Promise<Buffer> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

const notWhatItSays = (name = 'its name') =>
  new InputError('file', `Its bytes are not what ${name} says. Send it as what it is: ${keptKinds}.`);

const lost =
  'The file is not here any more. Tell whoever runs Gatehouse; a backup holds it under its digest.';
const changed =
  'The file has changed since it was handed in: its digest is another one, so it is not sent. Tell whoever runs Gatehouse; a backup holds it as it was.';
