/** A line as the server sends it. */
export const aNeed = (pilot: string, words: Record<string, unknown> = {}) => ({
  ...{ __typename: 'Need', id: `${pilot}/orphaned`, kind: 'orphaned', since: '2026-11-04T09:00:00.000Z' },
  about: { __typename: 'NeedSubject', id: pilot, name: `Pilot ${pilot}` },
  parts: [{ __typename: 'SentencePart', kind: 'text', text: 'Nobody has ever owned it', person: null }],
  waitsOn: { __typename: 'WaitsOn', isYou: false, people: [], roles: ['programme_office'] },
  limitDays: 30,
  isEscalated: false,
  onBehalfOf: null,
  act: { __typename: 'NeedAct', label: 'Offer ownership', address: `/pilots/${pilot}?do=offerOwnership` },
  ...words,
});

type Lines = ReturnType<typeof aNeed>[];
type Group = ReturnType<typeof aGroup>;

export const aGroup = (name: string, lines: Lines, words: { total?: number; address?: string } = {}) => ({
  ...{ __typename: 'NeedGroup', name, lines, count: lines.length, total: lines.length, address: null },
  ...words,
});

export const aHome = (groups: readonly Group[], decisions = 0, alone = 0) => ({
  home: {
    ...{ __typename: 'Home', groups, decisions, alone },
    count: groups.reduce((sum, group) => sum + group.count, 0),
  },
  work: {
    ...{ __typename: 'PortfolioSummary', total: 2 },
    byStage: [{ __typename: 'StageCount', stage: 'limited_production', count: 2 }],
  },
  retired: { __typename: 'PortfolioSummary', total: 0 },
  killed: { __typename: 'PortfolioSummary', total: 0 },
});
