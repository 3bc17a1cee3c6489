import { amara, anneke, ellen, hannah, leland, naledi, rosa, ruth, samir, wenli } from '../company/cast';
import { boardId } from '../company/governance-board';
import { circularDeeds } from '../script/circular-deeds';
import { reviewDeeds } from '../script/gate-deeds';
import { pilotDeeds } from '../script/pilot-deeds';
import { at, type Story } from '../script/scene';

const appeals = reviewDeeds('appeals-gate-1', 'appeal-timelines');
const denials = reviewDeeds('denials-gate-1', 'denial-letter-check');
const estimates = reviewDeeds('estimates-gate-1', 'repair-estimate-reading');
const first = circularDeeds('appeals-in-writing');
const second = circularDeeds('denials-in-writing');
const third = circularDeeds('estimates-in-writing');
const about = ({ id: reviewId, pilotId }: { id: string; pilotId: string }) =>
  ({ kind: 'review', reviewId, pilotId }) as const;

/** What is small is decided in writing: one was, one ran out of time, and one was taken back. */
export const inWriting: Story = [
  at(
    '12 w Mon 11:00',
    amara,
    appeals.requests({ ask: 'To write down which decision of an appeal would be taken otherwise.' }),
  ),
  at(
    '12 w Tue 09:00',
    hannah,
    appeals.signsOff('g1-privacy', 'Appeals are read by few people already; it stays so.'),
  ),
  at('12 w Tue 09:30', naledi, appeals.scores('g1-decision', 4)),
  at(
    '11 w Mon 10:00',
    samir,
    first.proposes({
      ...{ boardId, subject: about(appeals), title: 'Appeal timelines, Gate 1' },
      question: 'May Amara spend a quarter on framing this? Nothing is built.',
    }),
  ),
  at('11 w Mon 14:00', leland, first.declaresConflict('An appeal of my mother’s is among the sixty.')),
  at('11 w Tue 09:00', ellen, first.votes('hold', 'It left out a telephone call twice.')),
  at('11 w Tue 16:00', anneke, first.votes('go', 'A quarter of framing costs little.')),
  at('11 w Wed 10:00', ellen, first.votes('go', 'Framing is where that is found out. I change my vote.')),
  at('11 w Wed 18:00', ruth, first.votes('go', 'It is a question, and she asks it well.')),
  at('11 w Thu 09:00', ruth, first.seals('decided-appeals-gate-1', { outcome: 'go', autonomy: null })),
  at('5 w Mon 09:00', wenli, denials.requests({ ask: 'To try it on letters that were sent.' })),
  at('5 w Mon 15:00', hannah, denials.signsOff('g1-privacy', 'With codes only, and not the sentences.')),
  at(
    '5 w Tue 10:00',
    samir,
    second.proposes({
      ...{ boardId, subject: about(denials), title: 'Denial letter check, Gate 1' },
      question: 'May Wen-li frame this?',
    }),
  ),
  at('5 w Wed 09:00', ruth, second.votes('go', 'Yes, and somebody should give it a tier.')),
  at('3 w Mon 08:00', rosa, estimates.requests({ ask: 'To read estimates of three garages.' })),
  at('3 w Tue 09:00', hannah, estimates.signsOff('g1-privacy', 'Parts and prices, no people.')),
  at(
    '3 w Tue 10:00',
    samir,
    third.proposes({
      ...{ boardId, subject: about(estimates), title: 'Repair estimate reading, Gate 1' },
      question: 'May Rosa frame this?',
    }),
  ),
  at(
    '3 w Wed 11:00',
    ruth,
    third.withdraws('Two of you wrote to me instead of voting. It belongs on an agenda.'),
  ),
  at(
    '13 d 09:00',
    naledi,
    pilotDeeds('repair-estimate-reading').assignsTier(
      'minimal',
      'It reads lines of a bill. A person pays it.',
    ),
  ),
];
