import { anneke, colm, hannah, ingrid, naledi, viktor } from '../company/cast';
import { pilotOf } from '../company/spreadsheets';
import { filesEvidence } from '../script/evidence-deeds';
import { reviewDeeds } from '../script/gate-deeds';
import { pilotDeeds } from '../script/pilot-deeds';
import { at, type Story } from '../script/scene';

const quotes = pilotDeeds(pilotOf('HM-009'));
export const quotesReview = reviewDeeds('quotes-gate-3', quotes.id);
const { requests, scores, signsOff } = quotesReview;
const same = (aspect: 'data' | 'volume', words: string) => ({
  ...{ aspect, inPilot: words, inProduction: words, closing: null },
});

/** Signed off, and signed off again: a newer evaluation had taken the place of the one that they had read. */
export const quotesWithAutonomy: Story = [
  at(
    '15 w Fri 10:00',
    ingrid,
    quotes.declaresConditions(
      same('data', 'What brokers type, with their abbreviations.'),
      same('volume', '260 quotes a day.'),
    ),
  ),
  at(
    '15 w Fri 14:00',
    anneke,
    filesEvidence('quotes-benefit', quotes.id, {
      ...{
        kind: 'benefit-validation',
        title: 'Benefit validated: one bound quote in five',
        dated: '15 w Thu 12:00',
      },
    }),
  ),
  at(
    '14 w Mon 09:00',
    naledi,
    filesEvidence('quotes-evaluation', quotes.id, {
      ...{ kind: 'evaluation', title: 'Evaluation on 900 quotes', dated: '16 w Mon 12:00' },
    }),
  ),
  at(
    '14 w Mon 11:00',
    hannah,
    filesEvidence('quotes-privacy', quotes.id, {
      ...{ kind: 'privacy-assessment', title: 'Privacy assessment of the prefill', dated: '15 w Mon 12:00' },
    }),
  ),
  at(
    '14 w Tue 10:00',
    ingrid,
    filesEvidence('quotes-rollback', quotes.id, {
      ...{
        kind: 'rollback-rehearsal',
        title: 'Forty questions again within a morning',
        dated: '14 w Mon 12:00',
      },
    }),
  ),
  at(
    '14 w Wed 09:00',
    ingrid,
    requests({
      ask: 'All brokers of the region. What is filled in stands unless the broker vetoes it: autonomy 3.',
      spend: 260_000,
      autonomy: 3,
    }),
  ),
  at(
    '14 w Wed 15:00',
    hannah,
    signsOff('g3-privacy', 'Nothing is filled in that the broker could not have asked.'),
  ),
  at(
    '14 w Thu 10:30',
    naledi,
    filesEvidence('quotes-evaluation-2', quotes.id, {
      ...{
        kind: 'evaluation',
        title: 'Evaluation on 1,400 quotes, with the new trade codes',
        dated: '14 w Wed 12:00',
      },
      insteadOf: 'quotes-evaluation',
    }),
  ),
  at(
    '13 w Mon 09:30',
    hannah,
    signsOff('g3-privacy', 'Read again with the new trade codes; nothing changes for people.'),
  ),
  at('13 w Mon 10:15', viktor, signsOff('g3-security', 'The brokers’ door is the old one.')),
  at('13 w Mon 13:00', colm, signsOff('g3-legal', 'The broker stays the one who answers.')),
  at('13 w Mon 15:40', anneke, signsOff('g3-finance', 'Validated on the same count as the baseline.')),
  at('13 w Tue 09:00', naledi, scores('g3-adoption', 4)),
  at(
    '13 w Tue 09:02',
    naledi,
    scores('g3-override', 4, 'One in nine is overridden, with a reason each time.'),
  ),
  at('13 w Tue 11:00', anneke, scores('g3-adoption', 3)),
  at('13 w Tue 11:03', anneke, scores('g3-margin', 4)),
];
