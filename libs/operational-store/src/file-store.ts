import type { Readable } from 'node:stream';

export type StoredFile = { digest: string; bytes: number };

/** The file is larger than may be kept; nothing was kept. */
export class FileTooLarge extends Error {
  constructor(readonly limit: number) {
    super(`The file is larger than ${Math.floor(limit / 1_048_576)} MB.`);
  }
}

/** Nobody has kept a file with these bytes, or it was removed since. */
export class FileUnknown extends Error {
  constructor(readonly digest: string) {
    super('This file is no longer here.');
  }
}

/**
 * Uploaded files, each under the SHA-256 of its bytes, so that the same file is kept once. Never executed.
 * A file is there complete or not at all. `testing/file-store.contract.ts` says how every form of it must behave.
 */
export abstract class FileStore {
  /** Whether other processes see these files too; where they do not, this machine's folders are all there is. */
  abstract readonly isShared: boolean;

  abstract put(content: Readable, limit: number): Promise<StoredFile>;

  /** Its bytes as they are fetched; the stream ends in `FileUnknown` where there is no such file. */
  abstract open(digest: string): Readable;

  abstract has(digest: string): Promise<boolean>;

  /** Where its bytes can be read on this machine, to be used soon. Throws `FileUnknown`. */
  abstract localPath(digest: string): Promise<string>;

  /** Nothing is wrong with removing what is not there. */
  abstract remove(digest: string): Promise<void>;

  /** All of them, in the order of their digests. */
  abstract list(): Promise<StoredFile[]>;

  abstract close(): Promise<void>;
}

export const checkedDigest = (digest: string): string => {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error('A file is named by its SHA-256, 64 hex digits.');
  return digest;
};
