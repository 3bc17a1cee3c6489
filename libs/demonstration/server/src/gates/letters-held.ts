import { anneke, colm, hannah, helen, naledi, viktor, yuki } from '../company/cast';
import { pilotOf } from '../company/spreadsheets';
import { filesEvidence } from '../script/evidence-deeds';
import { reviewDeeds } from '../script/gate-deeds';
import { at, type Story } from '../script/scene';

const id = pilotOf('HM-007');
const early = reviewDeeds('letters-gate-4-early', id);
export const lettersReview = reviewDeeds('letters-gate-4', id);
const { requests, scores, signsOff, refuses } = lettersReview;

/** Taken back once by its owner, and then held until a vendor has answered. */
export const lettersHeld: Story = [
  at('33 w Tue 10:00', helen, early.requests({ ask: 'All letters of the service centre.' })),
  at(
    '32 w Mon 09:00',
    helen,
    early.withdraws(
      'I asked because the quarter ended. There is no cost model, and nobody has tried to go back.',
    ),
  ),
  at(
    '14 w Thu 11:00',
    hannah,
    filesEvidence('letters-privacy', id, {
      ...{
        kind: 'privacy-assessment',
        title: 'Privacy assessment of the letters',
        dated: '58 w Thu 12:00',
        expires: '6 w Thu 12:00',
      },
    }),
  ),
  at(
    '11 w Mon 09:00',
    helen,
    filesEvidence('letters-pathway', id, {
      ...{ kind: 'production-pathway', title: 'Gatekeepers’ questions, answered', dated: '11 w Mon 08:00' },
    }),
  ),
  at(
    '11 w Mon 09:10',
    helen,
    filesEvidence('letters-drill', id, {
      ...{ kind: 'oversight-drill', title: 'Correspondents stop forty letters', dated: '12 w Mon 12:00' },
    }),
  ),
  at(
    '11 w Tue 10:00',
    anneke,
    filesEvidence('letters-cost', id, {
      ...{ kind: 'cost-model', title: 'A letter costs 21 cents', dated: '11 w Mon 12:00' },
    }),
  ),
  at(
    '11 w Wed 09:30',
    naledi,
    filesEvidence('letters-evaluation', id, {
      ...{ kind: 'evaluation', title: 'Two thousand letters, read by three people', dated: '11 w Tue 12:00' },
    }),
  ),
  at(
    '11 w Wed 16:00',
    helen,
    filesEvidence('letters-rollback', id, {
      ...{ kind: 'rollback-rehearsal', title: 'A day without drafts', dated: '11 w Tue 12:00' },
    }),
  ),
  at(
    '10 w Mon 09:00',
    helen,
    requests({ ask: 'All 59,000 letters a year, two correspondents instead of five.', spend: 90_000 }),
  ),
  at(
    '10 w Tue 10:00',
    viktor,
    refuses(
      'g4-security',
      'The vendor has not answered three questions since spring. There is no security review without them.',
    ),
  ),
  at('10 w Tue 14:00', colm, signsOff('g4-legal', 'Each letter is signed by a person.')),
  at('10 w Wed 09:00', yuki, signsOff('g4-operations', 'They can do without it for a day, and did.')),
  at('10 w Wed 15:00', anneke, signsOff('g4-finance', 'Second letters fell from 640 to 410 a month.')),
  at('10 w Thu 10:00', naledi, scores('g4-implemented', 5, 'The committee does not meet any more.')),
];
