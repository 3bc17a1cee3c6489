import type { ScriptedClauses } from '../script/contract-deeds';

export const nurseLine: ScriptedClauses = {
  decision:
    'In which order nurses call back. A caller who is put first is called within five minutes; one who is put last waits up to two hours and is told so.',
  moment: {
    process: 'Night call to the nurse line',
    step: 'Placing the call in the queue of call-backs',
    actor: 'Charge nurse of the shift',
    frequency: '420 calls a night',
    timeLimit: '90 seconds from the end of the recorded first minute',
  },
  whoActs:
    'The system proposes one of four urgencies and places the call, unless the charge nurse moves it within 90 seconds. Calls about children under two are always placed first, whatever it proposes.',
  goodEnough: {
    metric: 'Calls later found urgent that were placed in the first two groups',
    comparator: 'at-least',
    threshold: '99.2 %',
  },
  toleratedErrors: [
    {
      scenario: 'An urgent caller is placed in the last group',
      metric: 'Such calls, found by reading every transfer to an ambulance',
      limit: '1 in 10,000 calls',
      consequence: 'Placement by the system stops; the charge nurse places every call by hand.',
      called: 'Amara Nwosu, within 15 min, at any hour',
      liable: 'Health Services, under its professional cover',
    },
  ],
  escalation: [
    { who: 'The charge nurse of the shift', within: '5 min' },
    { who: 'Amara Nwosu', within: '15 min' },
    { who: 'Sunita Rao', within: '1 hour' },
  ],
  override: {
    how: 'The charge nurse drags the call to another group, or presses the red key, which places everything by hand.',
    byWhom: 'The charge nurse, and any nurse who has the call open',
    recorded: 'By the queue itself, with the name and the minute',
  },
  authority: {
    loses: 'The dispatcher, who placed calls by their wording',
    gains: 'The charge nurse answers for the order of the night',
  },
  incentive: {
    whose: 'The dispatchers of the night',
    how: 'They are no longer measured on calls taken an hour but on callers who did not have to call twice.',
  },
  process: {
    ritual: 'The handover at six in the morning',
    change: 'It begins with every call that was moved by hand, and with the one that should have been.',
    mondayWeeksAgo: 39,
  },
};
