import type { ScriptedClauses } from '../script/contract-deeds';

/** What differs from the contract of the windscreen claims, from which it was begun. */
export const quotePrefill: Omit<ScriptedClauses, 'override'> = {
  decision:
    'Which facts of a small business are taken from public registers and which a broker is asked for. What was taken is shown to the broker before the quote is bound.',
  moment: {
    process: 'Quote for a small business',
    step: 'Filling in the risk questions',
    actor: 'The broker, in our quoting portal',
    frequency: '95 quotes a working day',
    timeLimit: '10 min from the first address typed',
  },
  whoActs:
    'The system fills in up to 31 answers with their source and date. The broker corrects or confirms them; an underwriter reads every quote above 25,000 dollars of premium.',
  goodEnough: {
    metric: 'Filled answers that the yearly premium audit leaves as they were',
    comparator: 'at-least',
    threshold: '96 %',
  },
  toleratedErrors: [
    {
      scenario: 'A business is quoted as something that it is not',
      metric: 'Quotes whose trade class the audit changes',
      limit: '1.5 % a quarter',
      consequence: 'The trade class is asked for again until the register’s mapping is mended.',
      called: 'Ingrid Solberg, within 2 working days',
      liable: 'Underwriting, for the difference in premium',
    },
  ],
  escalation: [
    { who: 'The portal desk', within: '1 hour' },
    { who: 'Ingrid Solberg', within: '1 working day' },
    { who: 'Ellen Park', within: '3 working days' },
  ],
  authority: {
    loses: 'Underwriting assistants, who typed the registers',
    gains: 'Brokers confirm facts under their own name',
  },
  incentive: {
    whose: 'The broker managers',
    how: 'Quotes bound count, not quotes made; a quick quote that is corrected later counts against them.',
  },
  process: {
    ritual: 'The afternoon batch of typed submissions',
    change: 'The batch ends. The two hours go to calling brokers whose quotes were not bound.',
    mondayWeeksAgo: 30,
  },
};
