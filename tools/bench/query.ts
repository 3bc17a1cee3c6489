import { median, onDisk, print } from './measure';
import { questions } from './questions';
import { numberFrom } from './simulator/number-from';
import { ServedPortfolio, timesOf } from './simulator/served-portfolio';

// What people ask of a portfolio of 10,000 pilots with a million events behind it, through GraphQL, one after the other.

const events = numberFrom('events', 1_000_000);
const pilots = numberFrom('pilots', 10_000);

await onDisk(async (folder) => {
  const served = await ServedPortfolio.start(folder, { events, pilots });
  const times = await timesOf(questions(served, pilots), { rounds: 15, each: 4 });
  await served.stop();

  const time = (name: keyof typeof times) => median(times[name]);
  print('query', 'page_vs_typename', time('page') / time('typename'));
  print('query', 'asof_recent_vs_now', time('pageRecent') / time('page'));
  print('query', 'asof_any_vs_now', Math.max(time('pageMiddle'), time('pageOld')) / time('page'));
  print('query', 'counts_asof_ms', Math.max(time('countsRecent'), time('countsMiddle'), time('countsOld')));
  print('query', 'difference_ms', time('difference'));
  for (const name of ['typename', 'page', 'pageRecent', 'pageMiddle', 'pageOld', 'pilot', 'counts'] as const)
    print('query', `${name}_ms`, time(name));
});
