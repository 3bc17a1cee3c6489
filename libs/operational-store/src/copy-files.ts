import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { FileStore } from './file-store';

/** Every file of one store to another; those that are there already are not sent again, but proven all the same. */
export const copyFiles = async (
  from: FileStore,
  to: FileStore,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<number> => {
  const files = await from.list();
  for (const [index, { digest, bytes }] of files.entries()) {
    if (!(await isThere(to, digest))) {
      await to.remove(digest);
      await to.put(from.open(digest), bytes);
      if (!(await isThere(to, digest)))
        throw new Error(`The file ${digest} did not arrive as it was. Copy again.`);
    }
    onProgress(index + 1, files.length);
  }
  return files.length;
};

const isThere = async (files: FileStore, digest: string): Promise<boolean> => {
  if (!(await files.has(digest))) return false;
  const hash = createHash('sha256');
  await pipeline(files.open(digest), hash);
  return hash.digest('hex') === digest;
};
