import type { ScriptedClauses } from '../script/contract-deeds';

export const lossTriage: ScriptedClauses = {
  decision:
    'Which adjuster gets a new property loss. A loss marked complex goes to a senior adjuster on the first day; all others go to the pool.',
  moment: {
    process: 'First notice of a property loss',
    step: 'Assignment to an adjuster',
    actor: 'Claims dispatcher of the region',
    frequency: '190 losses a working day, 1,400 after a storm',
    timeLimit: '4 hours from the notice',
  },
  whoActs:
    'The system marks one loss in nine as complex and says why. The dispatcher assigns; the mark is advice, and the dispatcher’s name is on the assignment.',
  goodEnough: {
    metric: 'Losses above 50,000 dollars that had a senior adjuster on the first day',
    comparator: 'at-least',
    threshold: '85 %',
  },
  toleratedErrors: [
    {
      scenario: 'A complex loss lies in the pool for a week',
      metric: 'Losses reassigned to a senior adjuster after day 5',
      limit: '4 % of the complex ones a month',
      consequence: 'The pool lead reads every loss above 20,000 dollars by hand for a month.',
      called: 'Caroline Mbeki, within 1 working day',
      liable: 'Claims operations',
    },
  ],
  escalation: [
    { who: 'The pool lead of the region', within: '1 hour' },
    { who: 'Caroline Mbeki', within: '4 hours' },
    { who: 'Leland Brooks', within: '2 working days' },
  ],
  override: {
    how: 'The dispatcher assigns otherwise than marked; a senior adjuster may hand a loss back within a day.',
    byWhom: 'Dispatchers of both regions',
    recorded: 'As the assignment itself, which keeps the mark beside it',
  },
  authority: {
    loses: 'Senior adjusters no longer choose their losses in the morning',
    gains: 'Dispatchers assign to seniors without asking them',
  },
  incentive: {
    whose: 'Senior adjusters',
    how: 'Their caseload counts by complexity and not by number, so that the hard ones are wanted.',
  },
  process: {
    ritual: 'The morning pick, at which seniors chose first',
    change:
      'There is no pick. At eight the dispatcher reads out what was assigned overnight and who disagrees says so.',
    mondayWeeksAgo: -3,
  },
};
