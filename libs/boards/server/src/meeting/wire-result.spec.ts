import { describe, expect, it } from '@jest/globals';
import { resultOf } from './wire-result';

describe('a result as it is sent in', () => {
  it.each([
    [{ outcome: 'go' }, { outcome: 'go', autonomy: null }],
    [
      { outcome: 'go', raisesAutonomy: true },
      { outcome: 'go', autonomy: 2 },
    ],
    [
      { outcome: 'hold', because: 'b', returnOn: '2026-06-01' },
      { because: 'b', returnOn: '2026-06-01' },
    ],
    [
      { outcome: 'recycle', because: 'b', redo: ['a'] },
      { because: 'b', redo: ['a'] },
    ],
    [
      { outcome: 'kill', killReason: 'no_value', lessons: 'l' },
      { reason: 'no-value', lessons: 'l', freed: null },
    ],
    [{ outcome: 'approve' }, { outcome: 'approve' }],
    [
      { outcome: 'reject', because: 'b' },
      { outcome: 'reject', because: 'b' },
    ],
  ] as const)('%j is read as its outcome with what it demands', (input, result) =>
    expect(resultOf({ ...input, redo: 'redo' in input ? [...input.redo] : null }, about)).toMatchObject(
      result,
    ),
  );

  it('gives conditions ids that are the same when it is sent again', () => {
    const conditions = [{ text: 'Test it.', owner: 'ana', dueOn: '2026-06-01' }];
    const once = resultOf({ outcome: 'conditional_go', conditions }, about);
    expect(resultOf({ outcome: 'conditional_go', conditions }, about)).toEqual(once);
    expect(once).toMatchObject({ conditions: [{ conditionId: expect.any(String), text: 'Test it.' }] });
  });

  it('leaves empty what is missing, for the decider to say so in words', () =>
    expect(resultOf({ outcome: 'hold' }, about)).toEqual({ outcome: 'hold', because: '', returnOn: '' }));

  it('is no abstention, and no kill without a reason', () => {
    expect(() => resultOf({ outcome: 'abstain' }, about)).toThrow('nobody decides to abstain');
    expect(() => resultOf({ outcome: 'kill' }, about)).toThrow('names its reason');
  });
});

const about = { commandId: 'c', autonomyAsked: 2 } as const;
