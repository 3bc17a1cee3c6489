import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

/** What the writer said it had recorded. */
export type Acknowledged = { stream: string; commandId: string; position: number; version: number };

/** Lets a writer work on a folder, kills it after a while, and answers with everything it had acknowledged. */
export const letWorkAndKill = async (writer: string, folder: string): Promise<Acknowledged[]> => {
  const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  let said = '';
  const begun = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('\n')) resolve();
    });
  });
  const ended = once(child.stdout, 'close');
  await Promise.race([begun, exited]);
  await Promise.race([setTimeout(Math.random() * longestLife), exited]);
  child.kill('SIGKILL');
  const [code, signal] = (await exited) as [number | null, string | null]; // as Node documents the event
  if (signal !== 'SIGKILL') throw new Error(`The writer ended by itself, with code ${code ?? 'none'}.`);
  await ended;
  // The last line may have been cut by the kill; it was then not said.
  const lines = said.split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Acknowledged); // the writer's own words
};

const longestLife = 800;
