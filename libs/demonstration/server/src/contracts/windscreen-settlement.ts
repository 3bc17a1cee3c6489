import type { ScriptedClauses } from '../script/contract-deeds';

export const windscreenSettlement: ScriptedClauses = {
  decision:
    'Whether a glass claim is paid the same day without an adjuster reading it. If it is, the garage has its money by evening; if not, an adjuster reads it the next morning as before.',
  moment: {
    process: 'Glass claim, after photos and invoice arrived',
    step: 'Release of the payment',
    actor: 'Glass team adjuster on duty',
    frequency: '310 claims a working day',
    timeLimit: '6 hours from the last document',
  },
  whoActs:
    'The system compares photos, invoice and cover and proposes to pay. The adjuster on duty releases a batch every hour, after reading every tenth claim of it; below 750 dollars only.',
  goodEnough: {
    metric: 'Claims released the same day that a second reading confirms, sampled weekly',
    comparator: 'at-least',
    threshold: '98.5 %',
  },
  toleratedErrors: [
    {
      scenario: 'A claim is paid that the cover excludes',
      metric: 'Such payments found in the weekly sample of 120',
      limit: '1.0 % of the sample',
      consequence: 'Batches stop for that garage; an adjuster reads each of its claims for 30 days.',
      called: 'Caroline Mbeki, within 2 hours',
      liable: 'Claims operations, from its own loss budget',
    },
    {
      scenario: 'Old damage in the photo is paid as new',
      metric: 'Repeats of the same chip within a year',
      limit: '5 a month',
      consequence: 'The photo of the earlier claim is put beside the new one before release.',
      called: 'The glass team lead, within 1 working day',
      liable: 'Claims operations',
    },
  ],
  escalation: [
    { who: 'The glass team lead', within: '30 min' },
    { who: 'Caroline Mbeki', within: '2 hours' },
    { who: 'Leland Brooks', within: '1 working day' },
  ],
  override: {
    how: 'The adjuster takes a claim out of the batch with one key; it goes to the morning reading and nothing is paid until then.',
    byWhom: 'Any adjuster of the glass team',
    recorded: 'With a ground from a list of six, in the claim',
  },
  authority: {
    loses: 'Adjusters lose the first reading of glass claims below 750 dollars',
    gains: 'The adjuster on duty gains the release of a whole batch',
  },
  incentive: {
    whose: 'The glass team',
    how: 'Its target moves from claims read in a day to claims settled on the day they were complete, with the weekly sample as a floor.',
  },
  process: {
    ritual: 'The nine o’clock hand-out of glass claims',
    change:
      'There is no hand-out any more. At nine the team reads yesterday’s overrides together, and agrees which of them the system should have seen.',
    mondayWeeksAgo: 62,
  },
};
