import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether this computer has poppler, which reads a PDF back. */
export const readsPdf = spawnSync('pdftotext', ['-v']).error === undefined;

/** The words of a PDF, page by page. */
export const pdfText = (bytes: Buffer): string => {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-pdf-'));
  const file = join(folder, 'file.pdf');
  writeFileSync(file, bytes);
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return text;
};
