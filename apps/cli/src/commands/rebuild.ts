import { Configuration, positionOf } from '@gatehouse/server-kit';
import { Command } from 'commander';
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { ApiClient } from '../api-client';
import { CommandFailed, Report } from '../report';
import { withServer } from '../server-access';

type State = { name: string; state: string; position: string; error: string | null };

export const rebuildCommand = new Command('rebuild')
  .description('Builds read models again from the first event, beside those in use, and swaps them.')
  .argument('[projection]', 'one read model; all of them unless named')
  .option('--json', 'one JSON object on the last line')
  .action(async (projection: string | undefined, { json }: { json?: true }) => {
    const report = new Report(json === true);
    await withServer(new Configuration(), report, async (access) => {
      const api = new ApiClient(access);
      const began = Date.now();
      await api.command(
        { name: 'rebuildProjection', inputType: 'RebuildProjectionInput' },
        { commandId: randomUUID(), projection: projection ?? null },
      );
      const events = await followed(api, report);
      const seconds = (Date.now() - began) / 1_000;
      report.result(
        { rebuilt: projection ?? 'all', events, seconds },
        `Rebuilt and swapped in ${seconds.toFixed(1)} s.`,
      );
    });
  });

const followed = async (api: ApiClient, report: Report): Promise<number> => {
  for (;;) {
    const { log } = await api.query<{ log: { head: string; projections: State[] } }>(
      '{ log { head projections { name state position error } } }',
    );
    const failed = log.projections.find(({ state }) => state === 'failed');
    if (failed)
      throw new CommandFailed(`${failed.name} could not be built: ${failed.error ?? 'no reason given'}`);
    const head = positionOf(log.head) ?? 0;
    if (log.projections.length === 0) return head;
    const behind = Math.min(...log.projections.map(({ position }) => positionOf(position) ?? 0));
    report.progress('events folded', behind, head);
    await setTimeout(200);
  }
};
