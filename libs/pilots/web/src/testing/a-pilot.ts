type Parts = { kind: string; text: string; person?: { id: string; name: string } | null }[];

export const people = {
  office: { __typename: 'Person', id: 'mo', name: 'Marguerite Okafor', initials: 'MO' },
  owner: { __typename: 'Person', id: 'cm', name: 'Caroline Mbeki', initials: 'CM' },
  other: { __typename: 'Person', id: 'dr', name: 'Daniel Reyes', initials: 'DR' },
};

const commands = [
  ...['AcceptOwnership', 'DeclineOwnership', 'OfferOwnership', 'ReleaseOwnership', 'NameSponsor'],
  ...['AssignRiskTier', 'RevisePilot', 'HoldPilot', 'ResumePilot', 'ReassignOwnership', 'AddNote'],
  ...['DeclareConditions', 'DeclareDuplicate', 'EmergencyStop', 'LiftEmergencyStop', 'LowerAutonomy'],
  ...['KillPilot', 'RetirePilot'],
];

/** What the server says may be done: these are open, the rest is closed with a reason. */
export const actions = (...open: string[]) =>
  commands.map((command) => ({
    __typename: 'PilotAction',
    command,
    isOpen: open.includes(command),
    reason: open.includes(command) ? null : `${command} is for the programme office. Ask them.`,
  }));

export const aPilot = (part: Record<string, unknown> = {}) => ({
  __typename: 'Pilot',
  id: 'p1',
  name: 'Document Classifier',
  purpose: 'Sorts each document into its type.',
  unit: 'OIT',
  programme: null,
  tags: ['benefits'],
  externalId: 'VA-25-4527',
  importId: null,
  stage: 'limited_production',
  stageSince: '2026-05-14T09:00:00.000Z',
  wentBackwards: false,
  status: 'active',
  statusSince: '2026-05-14T09:00:00.000Z',
  holds: [],
  ownership: 'unoffered',
  owner: null,
  ownerSince: null,
  offer: null,
  orphanedSince: '2026-05-14T09:00:00.000Z',
  sponsor: null,
  riskTier: null,
  autonomy: 1,
  contractState: 'none',
  emergencyStop: null,
  killing: null,
  retiredBecause: null,
  reportedStage: null,
  registeredAt: '2026-05-14T09:00:00.000Z',
  changedAt: '2026-05-14T09:00:00.000Z',
  version: 3,
  actions: actions(),
  ...part,
});

export const anEntry = (id: string, parts: Parts, part: Record<string, unknown> = {}) => ({
  id,
  parts: parts.map((one) => ({ person: null, ...one })),
  kind: 'people',
  eventType: 'OwnershipAccepted',
  isByMachine: false,
  occurredAt: '2026-05-14T09:00:00.000Z',
  recordedAt: '2026-05-14T09:00:01.000Z',
  position: '0000000000000042',
  why: [],
  ...part,
});

/** What the story's two queries answer: its counts, and a page of it. */
export const aStory = (entries: ReturnType<typeof anEntry>[]) => ({
  totalCount: entries.length,
  byKind: [
    { kind: 'people', count: entries.filter(({ kind }) => kind === 'people').length },
    { kind: 'decision', count: entries.filter(({ kind }) => kind === 'decision').length },
  ],
  pageInfo: { hasNextPage: false, endCursor: null },
  edges: entries.map((node) => ({ node })),
});
