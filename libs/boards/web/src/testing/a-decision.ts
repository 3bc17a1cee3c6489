import { aQuorum, aTally, aVote, people } from './a-room';

type Part = Record<string, unknown>;

/** A conditional go, four votes to one, sealed in a meeting. */
export const aDecision = (id: string, part: Part = {}) => ({
  __typename: 'Decision',
  id,
  boardId: 'b1',
  boardName: 'AI Governance Board',
  meetingId: 'm1',
  circularId: null,
  itemId: 'i3',
  title: 'Document Classifier, Gate 3',
  kind: 'review',
  pilotId: 'p1',
  pilotName: 'Document Classifier',
  reviewId: 'r1',
  gate: 'Gate 3',
  outcome: 'conditional_go',
  because: null,
  returnOn: null,
  redo: [],
  conditions: [
    {
      ...{ __typename: 'DemandedCondition', conditionId: 'c1', text: 'Rollback rehearsed in both offices' },
      ...{ owner: people.owner, dueOn: '2026-12-18' },
    },
  ],
  killReason: null,
  lessons: null,
  freed: null,
  autonomy: null,
  votes: [
    aVote('s1', people.chair, { ballot: 'conditional_go' }),
    aVote('s2', people.away, { ballot: 'conditional_go', by: people.delegate }),
    aVote('s3', people.priya, { ballot: 'conditional_go', rationale: 'The errors are known.' }),
    aVote('s4', people.ingrid, { ballot: 'hold', rationale: 'A rollback nobody has tried is none.' }),
  ],
  dissent: [
    {
      ...{ __typename: 'Dissent', person: people.ingrid, ballot: 'hold' },
      rationale: 'A rollback nobody has tried is none.',
    },
  ],
  quorum: aQuorum(),
  tally: aTally(
    { conditional_go: 3, hold: 1 },
    { carried: 'conditional_go', sentence: 'Conditional go carries with 3 of 4 votes; 3 were needed.' },
  ),
  packDigest: 'ab12'.padEnd(64, '0'),
  contractVersion: 5,
  policyId: 'mission',
  policyVersion: 4,
  at: '2026-11-26T14:45:00.000Z',
  position: '0000000000184700',
  sealedBy: people.chair,
  isVoided: false,
  ...part,
});
