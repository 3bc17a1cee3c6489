import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

export type Started = { seconds: number; memory(): number; stop(): Promise<void> };

/** The built product on a folder; answers once it says that it is ready, and how long that took. */
export const startServer = async (data: string): Promise<Started> => {
  mkdirSync(data, { recursive: true });
  const begun = performance.now();
  const server = spawn(process.execPath, [resolve('apps/api/dist/main.js')], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      GATEHOUSE_DATA: data,
      GATEHOUSE_DEMO: 'people',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
  };
  for await (const line of createInterface({ input: server.stdout }))
    if (line.startsWith('Gatehouse is ready'))
      return {
        seconds: (performance.now() - begun) / 1_000,
        memory: () => residentMegabytes(server.pid ?? 0),
        stop,
      };
  throw new Error('The server ended before it was ready. Build it first: npm run build.');
};

/** Who serves this folder just now says so there. */
export const memoryOfServerOn = (data: string): number => {
  const { pid } = JSON.parse(readFileSync(resolve(data, 'operator.json'), 'utf8')) as { pid: number };
  return residentMegabytes(pid);
};

const residentMegabytes = (pid: number): number => {
  const [, kilobytes = NaN] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1_024;
};
