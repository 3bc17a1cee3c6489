import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { median, print } from '../measure';
import { questions } from '../questions';
import { numberFrom } from '../simulator/number-from';
import { ServedPortfolio, timesOf } from '../simulator/served-portfolio';

/** What people ask of a portfolio, of two servers over copies of one log: read models on PostgreSQL and on SQLite. */
export const sharedQueries = async (folder: string, postgres: string): Promise<void> => {
  const [ownData, sharedData] = [join(folder, 'own'), join(folder, 'shared')];
  const own = await ServedPortfolio.start(ownData, { events, pilots });
  await own.stop();
  mkdirSync(sharedData, { recursive: true });
  cpSync(join(ownData, 'log.db'), join(sharedData, 'log.db'));
  const servers = {
    sqlite: await ServedPortfolio.again(ownData),
    postgres: await ServedPortfolio.again(sharedData, { GATEHOUSE_READS: postgres }),
  };
  const asked = Object.fromEntries(
    Object.entries(servers).flatMap(([engine, served]) =>
      Object.entries(questions(served, pilots)).map(([name, ask]) => [`${engine}_${name}`, ask]),
    ),
  );
  const times = await timesOf(asked, { rounds: 12, each: 3 });
  for (const served of Object.values(servers)) await served.stop();
  const time = (name: string) => median(times[name] ?? []);
  for (const name of Object.keys(questions(servers.sqlite, pilots))) {
    print('query', `postgres_${name}_vs_sqlite`, time(`postgres_${name}`) / time(`sqlite_${name}`));
    print('query', `postgres_${name}_ms`, time(`postgres_${name}`));
  }
  print('query', 'postgres_asof_recent_vs_now', time('postgres_pageRecent') / time('postgres_page'));
  const past = Math.max(time('postgres_pageMiddle'), time('postgres_pageOld'));
  print('query', 'postgres_asof_any_vs_now', past / time('postgres_page'));
};

const events = numberFrom('events', 40_000);
const pilots = numberFrom('pilots', 4_000);
