import type { ScriptedClauses } from '../script/contract-deeds';

export const serviceDesk: ScriptedClauses = {
  decision:
    'Whether a ticket is answered with what solved the same trouble before, or goes to an engineer. An answer that did not help comes back marked, and goes to an engineer without a second try.',
  moment: {
    process: 'Ticket at the service desk',
    step: 'First reply',
    actor: 'Service desk agent',
    frequency: '780 tickets a working day',
    timeLimit: '20 min in office hours',
  },
  whoActs:
    'The system proposes up to three earlier answers. The agent sends one, or passes the ticket on; password resets it sends by itself.',
  goodEnough: {
    metric: 'Tickets closed with the first reply and not opened again for a week',
    comparator: 'at-least',
    threshold: '61 %',
  },
  toleratedErrors: [
    {
      scenario: 'An answer makes things worse',
      metric: 'Tickets that rise a class after the first reply',
      limit: '5 a week',
      consequence: 'The answer is withdrawn from the collection the same day.',
      called: 'Jonas Keller, within 1 working day',
      liable: 'IT service management',
    },
  ],
  escalation: [
    { who: 'The shift lead of the desk', within: '30 min' },
    { who: 'Jonas Keller', within: '2 hours' },
    { who: 'Ellen Park', within: '1 working day' },
  ],
  override: {
    how: 'The agent writes their own answer; it is offered the next time the same trouble comes.',
    byWhom: 'Agents and engineers',
    recorded: 'As the ticket’s own reply, with what was proposed beside it',
  },
  authority: {
    loses: 'The knowledge editors, who approved every article',
    gains: 'Agents publish an answer by sending it twice',
  },
  incentive: {
    whose: 'The service desk',
    how: 'Time to close no longer counts before a week has passed without the ticket coming back.',
  },
  process: {
    ritual: 'The weekly article review',
    change:
      'Instead of new articles it reads the ten answers that came back, and takes them out or mends them.',
    mondayWeeksAgo: 56,
  },
};
