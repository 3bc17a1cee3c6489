import type { ServedPortfolio } from './simulator/served-portfolio';

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

/** What people ask of a portfolio, each as a question to be timed. */
export const questions = (served: ServedPortfolio, pilots: number) => {
  const filter = { stage: ['pilot'] };
  let next = 0;
  const anyPilot = () => `p${String((next += 37) % Math.floor(pilots / 2)).padStart(6, '0')}`;
  return {
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
  };
};
