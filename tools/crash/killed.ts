import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { placeIn } from './place';

/** What the writer said it had recorded. */
export type Acknowledged = { stream: string; commandId: string; position: number; version: number };

/** Lets a writer work on a folder, kills it after a while, and answers with everything it had acknowledged. */
export const letWorkAndKill = async (writer: string, folder: string): Promise<Acknowledged[]> => {
  const { acknowledged } = placeIn(folder);
  await writeFile(acknowledged, '');
  const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'inherit', 'inherit'] });
  const exited = once(child, 'exit');
  while (child.exitCode === null && (await stat(acknowledged)).size === 0) await setTimeout(10);
  await Promise.race([setTimeout(Math.random() * longestLife), exited]);
  child.kill('SIGKILL');
  const [code, signal] = (await exited) as [number | null, string | null]; // as Node documents the event
  if (signal !== 'SIGKILL') throw new Error(`The writer ended by itself, with code ${code ?? 'none'}.`);
  // The last line may have been cut by the kill; it was then not said.
  const lines = (await readFile(acknowledged, 'utf8')).split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Acknowledged); // the writer's own words
};

const longestLife = 800;
