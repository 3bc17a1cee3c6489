import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

describe('a log whose writer is killed under load', () => {
  it('loses nothing that was acknowledged, and its read models equal a rebuild', async () => {
    const harness = resolve('tools/crash.mjs');
    const { stdout } = await promisify(execFile)(process.execPath, [harness, '--rounds', '3']);
    const last = stdout.trim().split('\n').at(-1) ?? '';
    const report = JSON.parse(last) as { rounds: number; acknowledged: number; problems: number }; // its own words
    expect(report).toMatchObject({ rounds: 3, problems: 0 });
    expect(report.acknowledged).toBeGreaterThan(30);
  }, 120_000);
});
