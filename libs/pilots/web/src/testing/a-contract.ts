import { people } from './a-pilot';

/** A contract in which nothing is owed, as the wire brings it. */
export const theClauses = (part: Record<string, unknown> = {}) => ({
  __typename: 'ContractClauses',
  decision: 'Which document type an uploaded document receives.',
  moment: {
    process: 'Claims establishment',
    step: 'Index evidence',
    actor: 'Claims assistant',
    frequency: '14,200 times a day',
    timeLimit: '4 hours',
  },
  whoActs: 'The claims assistant files or corrects; the model proposes.',
  goodEnough: { metric: 'Top-1 accuracy over 28 days', comparator: 'at_least', threshold: '94.0 %' },
  toleratedErrors: [
    {
      scenario: 'Evidence under the wrong contention',
      metric: 'Share of sampled documents',
      limit: '1.5 %',
      consequence: 'autonomy to 0',
      called: 'Duty lead, 2 h',
      liable: 'Director, Operations',
    },
  ],
  escalation: [
    { who: 'Duty lead', within: '2 h' },
    { who: 'Director, Operations', within: '1 day' },
  ],
  override: { how: 'One keystroke, with a reason.', byWhom: 'Any assistant', recorded: 'In the index log' },
  authority: { loses: 'The contractor loses the right to index', gains: 'The assistant gains it' },
  incentive: { whose: 'Claims assistants', how: 'Their target counts corrected documents.' },
  process: { ritual: 'Morning meeting', change: 'Goes through overrides.', from: '2026-11-30' },
  ...part,
});

export const withLimit = (limit: string) =>
  theClauses({ toleratedErrors: [{ ...theClauses().toleratedErrors[0], limit }] });

export const aVersion = (version: number, part: Record<string, unknown> = {}) => ({
  __typename: 'ContractVersion',
  version,
  digest: `${version}`.repeat(64).slice(0, 64),
  change: 'first',
  changed: [],
  status: 'waiting',
  submittedAt: '2026-11-03T14:47:00.000Z',
  position: '0000000000000042',
  inForceAt: null,
  endedAt: null,
  submittedBy: people.owner,
  overdue: [],
  signatures: [],
  refusals: [],
  clauses: theClauses(),
  ...part,
});

export const aSignature = (role: string, person: (typeof people)['owner'], version = 1) => ({
  ...{ role, person, version, at: '2026-11-04T09:00:00.000Z', isFormer: false },
});

export const aDraft = (clauses: ReturnType<typeof theClauses>, written: Record<string, number> = {}) => ({
  begunAt: '2026-11-03T14:00:00.000Z',
  begunBy: people.owner,
  written: Object.keys(theClauses()).map((clause) => ({
    ...{ clause, at: '2026-11-03T14:00:00.000Z', by: people.other },
    revision: written[clause] ?? 1,
  })),
  clauses,
});

type Open = (string | [command: string, role: string])[];

export const contractActions = (open: Open, reason = 'Only the pilot’s owner signs as owner.') =>
  [
    ...['DraftContract', 'ReviseClause', 'SubmitContract'].map((command) => ({ command, role: null })),
    ...['SignContract', 'RefuseSignature'].flatMap((command) =>
      ['owner', 'sponsor', 'assurance'].map((role) => ({ command, role })),
    ),
  ].map(({ command, role }) => {
    const isOpen = open.some((one) =>
      typeof one === 'string' ? one === command : one[0] === command && one[1] === role,
    );
    return { command, role, isOpen, reason: isOpen ? null : reason };
  });

export const aContract = (part: Record<string, unknown> = {}) => ({
  __typename: 'Contract',
  id: 'p1',
  state: 'none',
  revision: 1,
  changedAt: null,
  origin: null,
  actions: [],
  draft: null,
  versions: [],
  ...part,
});
