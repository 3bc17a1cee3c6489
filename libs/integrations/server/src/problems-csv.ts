import { stringify } from 'csv-stringify';
import { Readable } from 'node:stream';
import type { ImportProblems } from './importing/import-problems';
import { fromTheStart, type ProblemPage, type ShownProblem } from './importing/staged-problems';

/** The problems of an import as a file for a spreadsheet, in which no cell can act as a formula. */
export const problemsCsv = (
  listed: ImportProblems,
  id: string,
  verdict: ProblemPage['verdict'],
): Readable => {
  const csv = stringify({ bom: true, header: true, columns, escape_formulas: true });
  const source = Readable.from(problemsOf(listed, id, verdict));
  source.on('error', (error) => csv.destroy(error));
  return source.pipe(csv);
};

const columns: { key: keyof ShownProblem; header: string }[] = [
  { key: 'line', header: 'line' },
  { key: 'verdict', header: 'verdict' },
  { key: 'field', header: 'field' },
  { key: 'problem', header: 'what is so' },
  { key: 'consequence', header: 'what happens' },
  { key: 'externalId', header: 'external id' },
  { key: 'name', header: 'name' },
];

async function* problemsOf(listed: ImportProblems, id: string, verdict: ProblemPage['verdict']) {
  let after = fromTheStart;
  for (;;) {
    const { problems } = await listed.page(id, { verdict, after, limit: 500 });
    yield* problems;
    const last = problems.at(-1);
    if (last === undefined) return;
    after = { line: last.line, seq: last.seq };
  }
}
