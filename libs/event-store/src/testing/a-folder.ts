import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own for a test that needs files, and the means to be rid of it. */
export const aFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-'));
  return {
    path: (name: string): string => join(folder, name),
    remove: (): void => rmSync(folder, { recursive: true, force: true }),
  };
};
