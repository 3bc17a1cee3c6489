import type { ScriptedClauses } from '../script/contract-deeds';

export const memberLetters: ScriptedClauses = {
  decision:
    'Which answer a member gets to a written question. A correspondent sends the draft as it is, changes it, or writes their own; no letter leaves without a name under it.',
  moment: {
    process: 'Written question of a member',
    step: 'Approval of the answer',
    actor: 'Correspondent of member communications',
    frequency: '1,150 letters a week',
    timeLimit: '3 working days from receipt',
  },
  whoActs:
    'LetterWorks drafts from the policy and the last five letters. The correspondent reads the question first and the draft second, and signs what they send.',
  goodEnough: {
    metric: 'Letters sent without a second letter on the same question within 30 days',
    comparator: 'at-least',
    threshold: '92 %',
  },
  toleratedErrors: [
    {
      scenario: 'A letter promises cover that the policy does not give',
      metric: 'Letters in the monthly reading of 200 that promise too much',
      limit: '1 in 200',
      consequence: 'Drafts on that kind of cover are switched off, and the promise is kept.',
      called: 'Helen Marchetti, within 1 working day',
      liable: 'Member communications, which pays what was promised',
    },
    {
      scenario: 'A letter tells one member about another',
      metric: 'Letters with a name or number that is not the member’s',
      limit: '0 letters',
      consequence: 'All drafting stops until privacy has seen how it came about.',
      called: 'Hannah Lindqvist, within 1 hour',
      liable: 'Graham Tully, as sponsor',
    },
  ],
  escalation: [
    { who: 'Helen Marchetti', within: '4 hours' },
    { who: 'Colm Brennan', within: '1 working day' },
    { who: 'Graham Tully', within: '2 working days' },
  ],
  override: {
    how: 'Throw the draft away and write. Nothing asks why before the letter has gone.',
    byWhom: 'Every correspondent',
    recorded: 'The share thrown away, by kind of question, each Friday; never by person',
  },
  authority: {
    loses: 'The text library committee, which approved each paragraph',
    gains: 'Correspondents approve their own wording',
  },
  incentive: {
    whose: 'The fourteen correspondents',
    how: 'Letters per day no longer count. What counts is questions that were settled with one letter.',
  },
  process: {
    ritual: 'The text library committee on the first Thursday',
    change:
      'It meets no more. Instead three letters that needed a second one are read aloud on Mondays, by whoever wrote the second.',
    mondayWeeksAgo: 44,
  },
};

/** The same words, as the vendor spells itself since the spring. */
export const respelt: Pick<ScriptedClauses, 'whoActs'> = {
  whoActs: memberLetters.whoActs.replace('LetterWorks', 'Letterworks'),
};
