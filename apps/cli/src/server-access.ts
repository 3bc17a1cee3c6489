import { operatorAccess, type OperatorAccess } from '@gatehouse/product';
import type { Configuration } from '@gatehouse/server-kit';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { CommandFailed, type Report } from './report';

const program = fileURLToPath(new URL('../../api/dist/main.js', import.meta.url));

/** Does something through a Gatehouse: the one that runs on this data, or one started for the purpose. Says which. */
export const withServer = async <Result>(
  configuration: Configuration,
  report: Report,
  work: (access: OperatorAccess) => Promise<Result>,
): Promise<Result> => {
  const running = await runningServer(configuration.data);
  if (running) {
    report.say(`Working through the Gatehouse that runs at ${running.url}.`);
    return work(running);
  }
  report.say(`No Gatehouse runs on ${configuration.data}; starting one for this command.`);
  const child = await start(configuration);
  try {
    const access = operatorAccess(configuration.data);
    if (!access) throw new CommandFailed('The Gatehouse that was started did not say where it is.');
    return await work(access);
  } finally {
    await stop(child);
  }
};

/** The server that works on this folder, if it still answers. */
export const runningServer = async (data: string): Promise<OperatorAccess | null> => {
  const access = operatorAccess(data);
  if (!access) return null;
  try {
    const { ok } = await fetch(`${access.url}/health/live`, { signal: AbortSignal.timeout(5_000) });
    return ok ? access : null;
  } catch {
    return null;
  }
};

const start = async ({ data }: Configuration): Promise<ChildProcess> => {
  // Whoever begins with a command has something of their own to put there.
  const beginning = process.env['GATEHOUSE_DEMO'] || '0';
  const env = { ...process.env, GATEHOUSE_DATA: data, GATEHOUSE_DEMO: beginning, PORT: '0' };
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit').then(() => false);
  const ready = (async () => {
    for await (const line of createInterface({ input: child.stdout }))
      if (line.startsWith('Gatehouse is ready')) return true;
    return false;
  })();
  if (await Promise.race([ready, ended])) return child;
  throw new CommandFailed('Gatehouse could not be started on this data; the reason stands above.');
};

const stop = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
};
