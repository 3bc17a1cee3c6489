import { kindWord } from '../list/kind-words';
import type { ListedDecision } from './decisions.query';
import { tallyWords } from './tally-words';

const columns: readonly (readonly [string, (decision: ListedDecision) => string | number])[] = [
  ['decision', ({ id }) => id],
  ['decided at', ({ at }) => at],
  ['board', ({ boardName }) => boardName],
  ['title', ({ title }) => title],
  ['about', ({ kind }) => kindWord(kind)],
  ['pilot', ({ pilotName }) => pilotName ?? ''],
  ['gate', ({ gate }) => gate ?? ''],
  ['outcome', ({ outcome }) => outcome.replaceAll('_', ' ')],
  ['voided', ({ isVoided }) => (isVoided ? 'yes' : 'no')],
  ['votes', tallyWords],
  ['counted', ({ quorum }) => quorum.counted],
  ['entitled', ({ quorum }) => quorum.entitled],
  ['quorum', ({ quorum }) => quorum.required],
  ['dissents', ({ dissent }) => dissent.length],
  ['log position', ({ position }) => Number(position)],
];

/** The register for a spreadsheet (RFC 4180). */
export const registerCsv = (decisions: readonly ListedDecision[]): string =>
  [
    columns.map(([name]) => name),
    ...decisions.map((decision) => columns.map(([, of]) => field(String(of(decision))))),
  ]
    .map((line) => line.join(','))
    .join('\r\n');

// A spreadsheet would compute what begins like a formula; an apostrophe keeps it text.
const field = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
