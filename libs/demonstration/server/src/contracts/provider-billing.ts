import type { ScriptedClauses } from '../script/contract-deeds';

export const providerBilling: ScriptedClauses = {
  decision:
    'Which six providers a month are asked for their records. Nobody’s payment is held back because of a pattern; a request for records is all that follows from it.',
  moment: {
    process: 'Post-payment audit of providers',
    step: 'Choice of the month',
    actor: 'Special investigations lead',
    frequency: '6 providers a month, of 8,400',
    timeLimit: '5 working days after the month closes',
  },
  whoActs:
    'The system lists twenty providers with the pattern and the patients it rests on. The lead and a physician choose six together.',
  goodEnough: {
    metric: 'Audits that end in a repayment or a corrected practice',
    comparator: 'at-least',
    threshold: '50 %',
  },
  toleratedErrors: [
    {
      scenario: 'A specialist is listed for doing what only specialists do',
      metric: 'Listed providers struck by the physician for that ground',
      limit: '4 of 20 a month',
      consequence: 'The peer groups are drawn again before the next list.',
      called: 'Malik Osei, within 3 working days',
      liable: 'Special investigations',
    },
  ],
  escalation: [
    { who: 'Malik Osei', within: '1 working day' },
    { who: 'Sunita Rao', within: '2 working days' },
    { who: 'Ruth Abernathy', within: '5 working days' },
  ],
  override: {
    how: 'Either of the two strikes a provider; no reason outweighs the other’s no.',
    byWhom: 'The lead and the physician of the month',
    recorded: 'In the minutes of the choice, with the ground',
  },
  authority: {
    loses: 'Auditors, who chose providers by region',
    gains: 'A physician has a veto on who is audited',
  },
  incentive: {
    whose: 'The provider audit team',
    how: 'Money recovered is set beside audits that found nothing, and both are read out.',
  },
  process: {
    ritual: 'The yearly audit plan',
    change:
      'The plan names a number of audits and no providers. The choice is made each month on the list of that month.',
    mondayWeeksAgo: -4,
  },
};
