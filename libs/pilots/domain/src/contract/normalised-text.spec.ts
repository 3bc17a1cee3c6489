import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wholeClauses } from '../testing';
import { canonicalText, normalisedText } from './normalised-text';

describe('the normalised text of an answer', () => {
  it.each([
    ['The claims assistant files, or corrects', 'the claims assistant files or corrects'],
    ['“Top-1” accuracy', 'Top-1 accuracy.'],
    ['Called within 4 hours.', 'called  within 4 hours'],
    ['0.8 %', '0.8%'],
    ['4h', '4 h'],
    ['don’t', "DON'T"],
    ['Weiß', 'WEISS'],
    ['café', 'cafe\u0301'],
    ['desk (first floor)', 'desk, first floor'],
    ['in\u00advisible', 'invisible'],
    ['−5 °C', '-5 °C'],
    ['Ends here!', 'ends here'],
  ])('is the same for “%s” and “%s”', (one, other) =>
    expect(normalisedText(one)).toBe(normalisedText(other)),
  );

  it.each([
    ['0.8 %', '8 %'],
    ['0.8 %', '0,8 %'],
    ['.5 %', '5 %'],
    ['1,200', '1.200'],
    ['1,200', '1200'],
    ['1,200', '1, 200'],
    ['-5', '5'],
    ['3 - 5', '3 5'],
    ['3, 5', '3 5'],
    ['3–5', '3 to 5'],
    ['15:30', '15 30'],
    ['24/7', '24 7'],
    ['< 5', '5'],
    ['5 %', '5'],
    ['§ 4', '4'],
    ['m²', 'm2'],
    ['re-sign', 'resign'],
    ['it’s', 'its'],
    ['at least', 'at most'],
    ['\u202e8.0', '8.0'],
  ])('tells “%s” from “%s”', (one, other) => expect(normalisedText(one)).not.toBe(normalisedText(other)));

  it('is itself normalised', () =>
    fc.assert(
      fc.property(prose, (text) => {
        const once = normalisedText(text);
        expect(normalisedText(once)).toBe(once);
      }),
    ));

  it('does not hear case, spacing or punctuation between words', () =>
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.array(between), (words, signs) => {
        const plain = words.join(' ');
        const dressed = words.map((one, at) => `${one.toUpperCase()}${signs[at] ?? ' '}`).join(' ');
        expect(normalisedText(dressed)).toBe(normalisedText(plain));
      }),
    ));

  it('hears every change of a number', () =>
    fc.assert(
      fc.property(number, number, (one, other) => {
        fc.pre(one !== other);
        expect(normalisedText(`at most ${one} a month`)).not.toBe(normalisedText(`at most ${other} a month`));
      }),
    ));
});

describe('the text that a digest is taken of', () => {
  it('names every answer, so that none can pass for another', () => {
    const { decision, whoActs } = wholeClauses;
    const swapped = { ...wholeClauses, decision: whoActs, whoActs: decision };
    expect(canonicalText(swapped)).not.toBe(canonicalText(wholeClauses));
  });

  it('differs where only the comparison does', () => {
    const goodEnough = { ...wholeClauses.goodEnough, comparator: 'at-most' } as const;
    expect(canonicalText({ ...wholeClauses, goodEnough })).not.toBe(canonicalText(wholeClauses));
  });

  it('cannot be forged by an answer with line breaks in it', () => {
    const forged = { ...wholeClauses, decision: `${wholeClauses.decision}\nwhoActs: nobody` };
    expect(canonicalText(forged).split('\n')).toHaveLength(canonicalText(wholeClauses).split('\n').length);
  });
});

const word = fc.constantFrom('claims', 'assistant', 'files', 'or', 'corrects', 'naïve', 'straße', 'ответ');
const between = fc.constantFrom(' ', ',', '. ', ' – ', '; ', ' (', ')', '!', '  \n ', '"', '…');
const number = fc.stringMatching(/^-?[0-9]{1,4}([.,][0-9]{1,3}){0,2}$/);
const prose = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom(...'aB9 .,-–/%(5)’ß²½$\t'.split('')) }),
);
