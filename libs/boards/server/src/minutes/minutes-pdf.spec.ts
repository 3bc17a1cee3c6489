import { describe, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { minutesPdf, type PrintedMinutes, type PrintedPart } from './minutes-pdf';

// Poppler reads them back; where it is not installed, nothing can.
const readsPdf = spawnSync('pdftotext', ['-v']).error === undefined;

(readsPdf ? describe : describe.skip)('minutes on paper', () => {
  it('say what was said, in the words and the names of the minutes', async () => {
    const text = await readBack(minutes());
    expect(text).toContain('Minutes of the 38th meeting');
    expect(text).toContain('Łukasz Żółć declared a conflict: “She is my sister’s manager.”');
    expect(text).toContain('14:02');
  });

  it('write plainly what the fonts do not hold', async () => {
    const text = await readBack(minutes({ sections: [section('Odd', [said('pilot → ≥ 3, ﬁne, 東京, ‑')])] }));
    expect(text).toContain('pilot -> >= 3, fine, ??, -');
  });

  it('say on each page where they can be checked, and which page it is', async () => {
    const pages = (await readBack(long)).split('\f').filter((page) => page.trim() !== '');
    expect(pages.length).toBeGreaterThan(10);
    pages.forEach((page, index) => {
      expect(page).toContain(`Log position 0000000000184590, SHA-256 ${digest}`);
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
    });
  });

  it('hold a hundred items whole', async () => {
    const text = (await readBack(long)).replaceAll(/\s+/g, ' ');
    for (let item = 1; item <= 100; item++) expect(text).toContain(`${item}. Item number ${item}`);
    expect(text).toContain('the last word of item 100.');
  });

  it('mark what is withheld, and tell nothing of it', async () => {
    const withheld = { heading: '3. Document Classifier, Gate 3', isWithheld: true, lines: [] };
    const text = await readBack(minutes({ sections: [withheld] }));
    expect(text).toContain('Withheld: whoever had this printed is withdrawn from this item.');
  });

  it('show an erratum beside the sealed text', async () => {
    const erratum = {
      heading: 'Added by Mei Ota on 3 December 2026; not part of the sealed text.',
      text: 'It was 4 to 1.',
    };
    const text = await readBack(minutes({ errata: [erratum] }));
    expect(text).toMatch(
      /Erratum\s+Added by Mei Ota on 3 December 2026; not part of the sealed text\.\s+It was 4 to 1\./,
    );
  });
});

const digest = 'ab'.repeat(32);

function said(text: string): PrintedMinutes['sections'][number]['lines'][number] {
  return { time: '14:02', parts: [{ kind: 'text', text }] };
}
function section(heading: string, lines: PrintedMinutes['sections'][number]['lines']) {
  return { heading, isWithheld: false, lines };
}
function minutes(over: Partial<PrintedMinutes> = {}): PrintedMinutes {
  const parts: PrintedPart[] = [
    { kind: 'person', text: 'Łukasz Żółć' },
    { kind: 'text', text: ' declared a conflict: ' },
    { kind: 'quote', text: 'She is my sister’s manager.' },
  ];
  return {
    title: 'Minutes of the 38th meeting',
    about: ['AI Governance Board, Thursday 26 November 2026, Room 4', 'Version 2, sealed'],
    sections: [section('1. Document Classifier, Gate 3', [{ time: '14:02', parts }])],
    errata: [],
    foot: `Log position 0000000000184590, SHA-256 ${digest}`,
    madeAt: '2026-11-26T16:00:00.000Z',
    ...over,
  };
}
const long = minutes({
  sections: Array.from({ length: 100 }, (_, index) =>
    section(`${index + 1}. Item number ${index + 1}`, [
      said('A rollback nobody has tried this quarter is not a rollback. '.repeat(8)),
      said(`This is the last word of item ${index + 1}.`),
    ]),
  ),
});

async function readBack(printed: PrintedMinutes): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-minutes-'));
  const file = join(folder, 'minutes.pdf');
  writeFileSync(file, await buffer(await minutesPdf(printed)));
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return text;
}
