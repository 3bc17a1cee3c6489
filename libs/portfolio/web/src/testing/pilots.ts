import type { PilotRow } from '../rows/pilots.query';

/** A pilot that stands still, for tests to change what they are about. */
export const pilot = (id: string, changes: Partial<PilotRow> = {}): PilotRow => ({
  id,
  name: `Pilot ${id}`,
  unit: 'OIT',
  programme: null,
  tags: [],
  externalId: null,
  stage: 'pilot',
  stageSince: '2026-06-01T00:00:00.000Z',
  wentBackwards: false,
  status: 'active',
  ownership: 'unoffered',
  owner: null,
  offer: null,
  orphanedSince: '2026-06-01T00:00:00.000Z',
  sponsor: null,
  riskTier: null,
  contractState: 'none',
  gateState: 'none',
  openConditions: 0,
  holds: [],
  autonomy: 1,
  registeredAt: '2026-06-01T00:00:00.000Z',
  changedAt: '2026-06-01T00:00:00.000Z',
  ...changes,
});

/** The connection's answer with these pilots on its one page. */
export const onePage = (rows: readonly PilotRow[]) => ({
  pilots: {
    __typename: 'PilotConnection',
    totalCount: rows.length,
    position: '0000000000000007',
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    edges: rows.map((node) => ({ __typename: 'PilotEdge', node })),
  },
});

export const total = (count: number) => ({
  portfolioSummary: { __typename: 'PortfolioSummary', total: count, position: '0000000000000007' },
});

/** Marguerite Okafor, with these roles. */
export const me = (roles: readonly string[]) => ({
  me: {
    __typename: 'Me',
    person: {
      __typename: 'Person',
      id: 'marguerite-okafor',
      name: 'Marguerite Okafor',
      title: null,
      initials: 'MO',
      grants: roles.map((role) => ({ __typename: 'Grant', role, scope: 'everything' })),
    },
  },
});

/** What every portfolio screen asks beside its pilots. */
export const usualAnswers = {
  PortfolioCount: total(2),
  SavedViews: { savedViews: [] },
  Me: me(['programme_office']),
};
