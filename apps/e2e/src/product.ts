import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export type Product = {
  url: string;
  data: string;
  stop(options?: { keepData?: boolean }): Promise<void>;
  /** As when the machine takes it away: nothing is finished, nothing is told. */
  kill(): Promise<void>;
};

/** People to be and no pilots, where it can be had; beyond this computer nobody can choose who they are. */
export const emptyPortfolio = (environment: Record<string, string>): Record<string, string> =>
  environment['GATEHOUSE_HOST'] ? {} : { GATEHOUSE_DEMO: 'people' };

/** The built product, with a data folder and a port of its own; on the embedded stores unless told otherwise. */
export const startProduct = async (environment: Record<string, string> = {}): Promise<Product> => {
  const data = environment['GATEHOUSE_DATA'] ?? (await mkdtemp(join(tmpdir(), 'gatehouse-journey-')));
  const env = {
    ...process.env,
    ...emptyPortfolio(environment),
    GATEHOUSE_DATA: data,
    PORT: '0',
    ...environment,
  };
  const child = spawn(process.execPath, ['apps/api/dist/main.js'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^Gatehouse is ready at (\S+)$/.exec(line)?.[1];
    if (!url) continue;
    const stop: Product['stop'] = async ({ keepData = false } = {}) => {
      child.kill('SIGTERM');
      await ended;
      if (!keepData) await rm(data, { recursive: true, force: true });
    };
    const kill = async () => {
      child.kill('SIGKILL');
      await ended;
    };
    return { url, data, stop, kill };
  }
  throw new Error('The product ended before it was ready. Is it built? npm run build');
};
