import { describe, expect, it } from '@jest/globals';
import { contractedPilot, wholeClauses } from '../testing';
import { blankClauses, type Clauses } from './clauses';
import { flawsIn } from './flaws';

describe('what is wrong with a contract', () => {
  it('is nothing where every question is answered', () => expect(flawsOf({})).toEqual([]));

  it('is every answer that is still owed, and the lists without a line', () => {
    const flaws = flawsIn(blankClauses, contractedPilot);
    expect(flaws.map(({ code }) => code)).toEqual([
      ...Array.from({ length: 19 }, () => 'empty'),
      'line-missing',
      'steps-missing',
    ]);
    expect(flaws[0]).toMatchObject({ clause: 'decision', field: 'decision' });
  });

  it.each([
    ...[
      'To be defined',
      'TBD',
      'n/a',
      'As appropriate.',
      'see above',
      'None',
      '—',
      'To be defined by the team',
    ],
    ...['not applicable', 'if needed', 'lorem ipsum', 'tbc (Legal)'],
  ])('“%s” puts an answer off', (decision) =>
    expect(flawsOf({ decision })).toEqual([
      expect.objectContaining({ field: 'decision', code: 'placeholder' }),
    ]),
  );

  it.each(['Pending claims go to the desk.', 'The case worker decides as needed by the statute.'])(
    '“%s” is an answer',
    (decision) => expect(flawsOf({ decision })).toEqual([]),
  );

  it.each([
    ['repeats-question', 'The decision that changes, and what follows from it.'],
    ['repeats-pilot', 'document classifier'],
    ['repeats-pilot', 'Sorts each document into its type'],
  ])('%s: “%s” goes in a circle', (code, decision) =>
    expect(flawsOf({ decision })).toEqual([expect.objectContaining({ field: 'decision', code })]),
  );

  it('is an answer that another clause gave already, word for word', () =>
    expect(flawsOf({ override: { ...wholeClauses.override, how: wholeClauses.decision } })).toEqual([
      {
        clause: 'override',
        field: 'override.how',
        code: 'repeats-answer',
        sentence: 'This repeats “Decision” word for word. Answer: How a person overrides it.',
      },
    ]));

  it('lets the same desk be called in two clauses', () => {
    const escalation = [
      { who: 'Duty lead of the indexing desk', within: '2 h' },
      wholeClauses.escalation[1]!,
    ];
    const override = { ...wholeClauses.override, byWhom: 'Duty lead of the indexing desk' };
    expect(flawsOf({ escalation, override })).toEqual([]);
  });

  it.each(['', 'everybody', 'The team'])('a tolerated error for which “%s” is liable', (liable) =>
    expect(flawsOf({ toleratedErrors: [{ ...wholeClauses.toleratedErrors[0]!, liable }] })).toEqual([
      expect.objectContaining({ field: 'toleratedErrors.0.liable', clause: 'toleratedErrors' }),
    ]),
  );

  it('an escalation of one step, or of the same person twice', () => {
    const [first] = wholeClauses.escalation;
    expect(flawsOf({ escalation: [first!] })).toEqual([expect.objectContaining({ code: 'steps-missing' })]);
    expect(flawsOf({ escalation: [first!, { who: 'duty LEAD', within: '1 day' }] })).toEqual([
      expect.objectContaining({ code: 'same-person', field: 'escalation.1.who' }),
    ]);
  });

  it.each(['soon', 'the same day', '4', 'four'])('“%s” as a time limit', (timeLimit) =>
    expect(flawsOf({ moment: { ...wholeClauses.moment, timeLimit } })).toEqual([
      expect.objectContaining({ field: 'moment.timeLimit', code: 'time-missing' }),
    ]),
  );

  it.each(['4 hours', '15min', '2 working days', '24-hour', 'within 30 s'])(
    '“%s” is a time limit',
    (timeLimit) => expect(flawsOf({ moment: { ...wholeClauses.moment, timeLimit } })).toEqual([]),
  );

  it('a threshold without a number', () =>
    expect(flawsOf({ goodEnough: { ...wholeClauses.goodEnough, threshold: 'high' } })).toEqual([
      expect.objectContaining({ field: 'goodEnough.threshold', code: 'number-missing' }),
    ]));

  it.each([
    [null, 'empty'],
    ['2026-12-01', 'not-a-monday'],
    ['2026-02-30', 'not-a-monday'],
  ])('a process that is rewritten from %s', (from, code) =>
    expect(flawsOf({ process: { ...wholeClauses.process, from } })).toEqual([
      expect.objectContaining({ field: 'process.from', code }),
    ]),
  );
});

function flawsOf(part: Partial<Clauses>) {
  return flawsIn({ ...wholeClauses, ...part }, contractedPilot);
}
