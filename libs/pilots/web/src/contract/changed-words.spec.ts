import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changedWords } from './changed-words';

describe('the words that changed', () => {
  it('are struck and put in, and the rest stays', () =>
    expect(changedWords('below 0.70 it stays silent', 'below 0.80 it only stays silent')).toEqual([
      { kind: 'same', text: 'below ' },
      { kind: 'gone', text: '0.70 ' },
      { kind: 'new', text: '0.80 ' },
      { kind: 'same', text: 'it ' },
      { kind: 'new', text: 'only ' },
      { kind: 'same', text: 'stays silent' },
    ]));

  it('are all of them where there was nothing before', () =>
    expect(changedWords('', 'at most')).toEqual([{ kind: 'new', text: 'at most' }]));

  it('give both texts again, word for word', () =>
    fc.assert(
      fc.property(text, text, (was, is) => {
        const stretches = changedWords(was, is);
        expect(wordsOf(stretches, 'gone')).toEqual(was.split(/\s+/).filter(Boolean));
        expect(wordsOf(stretches, 'new')).toEqual(is.split(/\s+/).filter(Boolean));
      }),
    ));
});

const text = fc
  .array(fc.constantFrom('the', 'claims', 'assistant', 'files', '0.8', '%'), { maxLength: 12 })
  .map((words) => words.join(' '));

function wordsOf(stretches: ReturnType<typeof changedWords>, side: 'gone' | 'new'): string[] {
  return stretches
    .filter(({ kind }) => kind === 'same' || kind === side)
    .flatMap((stretch) => stretch.text.split(/\s+/).filter(Boolean));
}
