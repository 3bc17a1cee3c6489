import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const worthwhile = /\.(js|css|html|svg)$/;

/** Writes `.br` and `.gz` beside what compresses well, once, so that no request has to. */
export const compressedCopies = () => ({
  name: 'compressed-copies',
  apply: 'build',
  async writeBundle({ dir }) {
    for (const entry of await readdir(dir, { recursive: true })) {
      if (!worthwhile.test(entry)) continue;
      const file = join(dir, entry);
      const bytes = await readFile(file);
      const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
      await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, best));
      await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
    }
  },
});
