import { Readable } from 'node:stream';
import type { Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { Clock, Moments, PeopleNames, SignedIn } from '@gatehouse/server-kit';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { stringify } from 'csv-stringify';
import type { FastifyReply } from 'fastify';
import { exportColumns, formulaSafe, peopleOf } from './export-columns';
import { exportQueryFrom, type ExportQuery } from './export-query';
import { allPilots, type PilotQuery } from './pilot-page';

/** What is on screen, as a file: the same filter, order and columns at the same moment, written as it is read. */
@Controller('api/export')
export class ExportController {
  constructor(
    private readonly rows: ReadStore,
    private readonly moments: Moments,
    private readonly names: PeopleNames,
    private readonly clock: Clock,
  ) {}

  @Get('pilots')
  async pilots(
    @Query() parameters: Record<string, unknown>,
    @SignedIn() _: Actor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { format, filter, sort, columns, asked }: ExportQuery = exportQueryFrom(parameters);
    const moment = await this.moments.resolve(asked);
    const records = this.records({ filter, sort, moment }, columns);
    const instant = (asked.asOf ?? this.clock.now()).replaceAll(':', '-').replace(/\.\d+/, '');
    reply
      .header(
        'content-type',
        format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
      )
      .header('content-disposition', `attachment; filename="portfolio-${instant}.${format}"`)
      .header('cache-control', 'no-store');
    await reply.send(format === 'csv' ? csvOf(records, columns) : Readable.from(jsonOf(records)));
  }

  private async *records(query: PilotQuery, columns: readonly string[]) {
    for await (const page of allPilots(this.rows, query)) {
      const names = await this.names.namesOf([...new Set(page.flatMap(peopleOf))]);
      for (const row of page)
        yield Object.fromEntries(
          columns.map((column) => [column, exportColumns[column]?.(row, names) ?? null]),
        );
    }
  }
}

type Records = AsyncIterable<Record<string, string | number | null>>;

const csvOf = (records: Records, columns: readonly string[]): Readable => {
  const rows = async function* () {
    for await (const record of records) yield columns.map((column) => formulaSafe(record[column] ?? null));
  };
  const lines = stringify({ header: true, columns: [...columns], record_delimiter: 'windows' });
  const source = Readable.from(rows());
  source.on('error', (error) => lines.destroy(error));
  return source.pipe(lines);
};

async function* jsonOf(records: Records): AsyncGenerator<string> {
  let opening = '[\n';
  for await (const record of records) {
    yield `${opening}${JSON.stringify(record)}`;
    opening = ',\n';
  }
  yield opening === '[\n' ? '[]\n' : '\n]\n';
}
