import { median, onDisk, print } from './measure';
import { numberFrom } from './simulator/number-from';
import { ServedPortfolio, timesOf } from './simulator/served-portfolio';

// What people ask of a portfolio of 10,000 pilots with a million events behind it, through GraphQL, one after the other.

const events = numberFrom('events', 1_000_000);
const pilots = numberFrom('pilots', 10_000);

const page = `query Page($filter: PilotFilter, $asOf: DateTime) {
  pilots(first: 50, filter: $filter, sort: { by: changedAt, direction: descending }, asOf: $asOf) {
    edges { cursor node { id name unit programme externalId stage stageSince status ownership riskTier autonomy
      changedAt owner { id name initials } } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const pilot = `query Pilot($id: ID!) {
  pilot(id: $id) { id name purpose unit stage status ownership version owner { id name } sponsor { id name }
    story(first: 20) { edges { node { sentence occurredAt position by { id name } } } } }
}`;
const counts = `query Counts($asOf: DateTime) {
  portfolioSummary(asOf: $asOf) { total orphaned byStage { stage count } byStatus { status count } }
}`;
const difference = `query Difference($from: DateTime!, $to: DateTime) {
  portfolioDifference(from: $from, to: $to, first: 50) { totalCount edges { node { id name kind fields { field was is } } } }
}`;

/** Instants of the simulation's eighteen months. */
const recent = '2026-06-24T12:00:00.000Z';
const middle = '2025-10-04T12:00:00.000Z';
const old = '2025-04-01T12:00:00.000Z';
const quarterEarlier = '2026-03-24T12:00:00.000Z';

await onDisk(async (folder) => {
  const served = await ServedPortfolio.start(folder, { events, pilots });
  const filter = { stage: ['pilot'] };
  let next = 0;
  const anyPilot = () => `p${String((next += 37) % Math.floor(pilots / 2)).padStart(6, '0')}`;
  const times = await timesOf(
    {
      typename: () => served.ask('{ __typename }'),
      page: () => served.ask(page, { filter }),
      pageRecent: () => served.ask(page, { filter, asOf: recent }),
      pageMiddle: () => served.ask(page, { filter, asOf: middle }),
      pageOld: () => served.ask(page, { filter, asOf: old }),
      pilot: () => served.ask(pilot, { id: anyPilot() }),
      counts: () => served.ask(counts),
      countsRecent: () => served.ask(counts, { asOf: recent }),
      countsMiddle: () => served.ask(counts, { asOf: middle }),
      countsOld: () => served.ask(counts, { asOf: old }),
      difference: () => served.ask(difference, { from: quarterEarlier, to: recent }),
    },
    { rounds: 15, each: 4 },
  );
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
