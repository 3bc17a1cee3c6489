import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { letWorkAndKill, type Acknowledged } from './killed';
import { prove } from './proof';

// node rounds.mjs <writer> <rounds>: kills the writer again and again and looks at what it left each time.

const [writer = '', rounds = '50'] = process.argv.slice(2);
const roundsOnOneLog = 10;
const base = resolve('.cache/crash');
mkdirSync(base, { recursive: true });

let acknowledgedInAll = 0;
let failed = 0;
let folder = '';
let acknowledged: Acknowledged[] = [];
for (let round = 0; round < Number(rounds) && failed === 0; round++) {
  if (round % roundsOnOneLog === 0) {
    if (folder) rmSync(folder, { recursive: true });
    folder = mkdtempSync(join(base, 'log-'));
    acknowledged = [];
  }
  const added = await letWorkAndKill(writer, folder);
  acknowledged.push(...added);
  acknowledgedInAll += added.length;
  const { events, problems } = await prove(folder, acknowledged);
  console.log(
    `round ${round + 1}: ${added.length} acknowledged, ${events} in the log, ${problems.length} problems`,
  );
  for (const problem of problems.slice(0, 20)) console.error(`  ${problem}`);
  failed += problems.length;
}
if (failed === 0) rmSync(folder, { recursive: true, force: true });
else console.error(`What was found is kept in ${folder}.`);
console.log(JSON.stringify({ rounds: Number(rounds), acknowledged: acknowledgedInAll, problems: failed }));
process.exitCode = failed === 0 ? 0 : 1;
