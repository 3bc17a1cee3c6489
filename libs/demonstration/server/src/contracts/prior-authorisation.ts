import type { ScriptedClauses } from '../script/contract-deeds';

export const priorAuthorisation: ScriptedClauses = {
  decision:
    'Whether a request for authorisation goes to a reviewer or back to the practice with a list of what is missing. It never decides whether the treatment is covered.',
  moment: {
    process: 'Request for prior authorisation',
    step: 'Check for completeness on arrival',
    actor: 'Intake clerk of authorisations',
    frequency: '640 requests a working day',
    timeLimit: '1 hour from arrival',
  },
  whoActs:
    'The system marks what is missing and drafts the list. The clerk sends it back, or sends the request on with one key, and the reviewer sees both.',
  goodEnough: {
    metric: 'Requests returned once, and complete when they came again',
    comparator: 'at-least',
    threshold: '88 %',
  },
  toleratedErrors: [
    {
      scenario: 'A complete request is sent back',
      metric: 'Returned requests to which the practice added nothing',
      limit: '3 % a month',
      consequence:
        'The clerk reads each return before it is sent, until the share is below the limit for two weeks.',
      called: 'Amara Nwosu, within 1 working day',
      liable: 'Health Services',
    },
    {
      scenario: 'An urgent request waits because something minor is missing',
      metric: 'Urgent requests returned for anything but the diagnosis or the signature',
      limit: '2 a month',
      consequence: 'Urgent requests are not checked by the system at all.',
      called: 'Sunita Rao, within 2 hours',
      liable: 'The chief medical officer',
    },
  ],
  escalation: [
    { who: 'The intake lead on duty', within: '30 min' },
    { who: 'Amara Nwosu', within: '4 hours' },
    { who: 'Sunita Rao', within: '1 working day' },
  ],
  override: {
    how: 'The clerk sends the request on as it is. The practice is not told of what was marked.',
    byWhom: 'Intake clerks and reviewers',
    recorded: 'In the request, with the marks that were passed over',
  },
  authority: {
    loses: 'Reviewers no longer send requests back for documents',
    gains: 'The intake clerk returns a request without asking a reviewer',
  },
  incentive: {
    whose: 'The nine intake clerks',
    how: 'Requests handled an hour are counted once a case is complete, not each time it arrives.',
  },
  process: {
    ritual: 'The Tuesday list of overdue authorisations',
    change:
      'It is split in two: waiting for us, and waiting for the practice. Only the first half is read in the meeting.',
    mondayWeeksAgo: -5,
  },
};
