import type { Actor } from '@gatehouse/kernel';
import type { Clauses } from '../contract/clauses';
import type { PilotFacts } from '../contract/contract.commands';

/** A contract in which nothing is owed. */
export const wholeClauses: Clauses = {
  decision: 'Which document type an uploaded document receives, and so which folder it reaches.',
  moment: {
    process: 'Claims establishment',
    step: 'Step 3, index evidence',
    actor: 'Claims assistant',
    frequency: '14,200 times a day',
    timeLimit: 'within 4 hours',
  },
  whoActs:
    'The claims assistant files, or corrects. The model proposes; below 0.70 confidence it stays silent.',
  goodEnough: {
    metric: 'Top-1 accuracy over 28 days, on the daily double-indexed sample of 300',
    comparator: 'at-least',
    threshold: '94.0 %',
  },
  toleratedErrors: [
    {
      scenario: 'Evidence under the wrong contention',
      metric: 'Share of sampled documents',
      limit: '0.8 %',
      consequence: 'Autonomy goes to 0',
      called: 'Duty lead, 2 h',
      liable: 'Director, Operations',
    },
  ],
  escalation: [
    { who: 'Duty lead', within: '2 h' },
    { who: 'Director, Operations', within: '1 day' },
  ],
  override: {
    how: 'One keystroke at the desk, with one of five reasons.',
    byWhom: 'Any claims assistant',
    recorded: 'In the index log, in the same minute',
  },
  authority: {
    loses: 'The intake contractor loses the right to index',
    gains: 'The claims assistant gains it',
  },
  incentive: { whose: 'Claims assistants', how: 'Their target counts corrected documents, not filed ones.' },
  process: {
    ritual: 'Morning indexing meeting',
    change: 'Goes through overrides of the day before; the backlog list is gone.',
    from: '2026-11-30',
  },
};

export const contractedPilot: PilotFacts = {
  name: 'Document Classifier',
  purpose: 'Sorts each document into its type.',
  unit: 'Claims',
  programme: null,
  owner: 'cara',
  sponsor: 'leo',
  isOver: false,
};

const inOwnRight = (person: string, ...grants: Actor['grants']): Actor => ({ person, grants });
export const cara = inOwnRight('cara');
export const leo = inOwnRight('leo');
export const hannah = inOwnRight('hannah', { role: 'assurance', scope: { kind: 'unit', unit: 'Claims' } });
