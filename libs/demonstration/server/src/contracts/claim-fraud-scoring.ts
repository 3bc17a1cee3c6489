import type { ScriptedClauses } from '../script/contract-deeds';

export const claimFraudScoring: ScriptedClauses = {
  decision:
    'Which forty motor claims a week an investigator opens. A claim that is not opened is paid as it stands; one that is opened is paid within ten working days or contested in writing.',
  moment: {
    process: 'Motor claim, after the first estimate',
    step: 'Weekly selection for special investigation',
    actor: 'Special investigations lead',
    frequency: '40 claims a week, chosen from about 2,300',
    timeLimit: '2 working days from the estimate',
  },
  whoActs:
    'The system puts claims in an order and gives three grounds for each. The lead picks forty; an investigator opens them. Nothing is contested because of a score alone.',
  goodEnough: {
    metric: 'Share of opened claims in which an investigator finds a ground to contest, over 13 weeks',
    comparator: 'at-least',
    threshold: '35 %',
  },
  toleratedErrors: [
    {
      scenario: 'A clean claim is opened and its payment waits',
      metric: 'Opened claims without any ground, whose member waited over 10 working days',
      limit: '2 % of the opened claims a quarter',
      consequence: 'The order of the list is not used the following week; the lead picks by hand.',
      called: 'Malik Osei, within 1 working day',
      liable: 'Special investigations, for interest on the late payment',
    },
    {
      scenario: 'Claims of one postal area are opened more often without more being found',
      metric: 'Ratio of opening rates between postal areas with equal findings',
      limit: '1.25',
      consequence: 'The scoring is stopped for motor claims until assurance has read the grounds.',
      called: 'Hannah Lindqvist, within 4 hours',
      liable: 'Leland Brooks, as sponsor',
    },
  ],
  escalation: [
    { who: 'Malik Osei', within: '4 hours' },
    { who: 'Naledi Dube', within: '1 working day' },
    { who: 'Leland Brooks', within: '2 working days' },
  ],
  override: {
    how: 'The lead strikes a claim from the forty or adds one. The list is redrawn at once, and the struck claim does not return that quarter.',
    byWhom: 'Special investigations lead, and in their absence the senior investigator on duty',
    recorded: 'In the case file, with the ground in one sentence',
  },
  authority: {
    loses: 'Adjusters no longer refer a claim by telephone',
    gains: 'The lead decides alone which claims are opened',
  },
  incentive: {
    whose: 'The six investigators',
    how: 'Their yearly target moves from claims opened to contested claims that stood, so that a thin case is not worth opening.',
  },
  process: {
    ritual: 'The Monday referral call between adjusters and special investigations',
    change:
      'It no longer chooses claims. For half an hour the lead says what became of last week’s forty, and what the list missed.',
    mondayWeeksAgo: 50,
  },
};

/** The limit that was doubled six days ago, and nobody else has read since. */
export const laterErrors: ScriptedClauses['toleratedErrors'] = claimFraudScoring.toleratedErrors.map(
  (error, index) =>
    index === 0
      ? {
          ...error,
          limit: '4 % of the opened claims a quarter',
          called: 'Malik Osei, within 3 working days',
        }
      : error,
);

/** Version 1 named no member's wait, and privacy did not sign it. */
export const firstErrors: ScriptedClauses['toleratedErrors'] = [
  {
    scenario: 'The list misses a staged accident',
    metric: 'Staged accidents found by other ways than the list',
    limit: '3 a quarter',
    consequence: 'The grounds are read again with the vendor.',
    called: 'Malik Osei, within 5 working days',
    liable: 'Special investigations lead',
  },
];
