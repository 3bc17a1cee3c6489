import { describe, expect, it } from '@jest/globals';
import { idKey, nameKey } from './matching-keys';
import { readPythonList } from './python-list';

describe('a name', () => {
  it.each([
    ['Chat-Bot  (Beta)', 'chatbot beta', false],
    ['Chat–Bot', 'chat bot', true],
    ['Élan Détection', 'elan detection', true],
    ['R&D Search', 'R and D search', true],
    ["Veteran's Voice", 'Veterans voice', true],
    ['ＡＩ Tutor', 'ai tutor', true],
    ['Model 2', 'Model 20', false],
  ])('%s and %s: one name? %s', (one, other, isOne) => expect(nameKey(one) === nameKey(other)).toBe(isOne));
});

describe('an external id', () => {
  it.each(['FDIC – 3', 'FDIC - 3', 'FDIC-3', 'fdic -3'])('%s is FDIC-3', (id) =>
    expect(idKey(id)).toBe('fdic-3'),
  );
  it('keeps its zeros', () => expect(idKey('DOJ-0357')).not.toBe(idKey('DOJ-357')));
  it.each(['', 'TBD', 'N/A', 'unknown', '-'])('“%s” is none', (id) => expect(idKey(id)).toBeNull());
});

describe('a list that Python printed', () => {
  it.each([
    ["['k) None of the above']", ['k) None of the above']],
    ['[]', []],
    ["['a', 'b']", ['a', 'b']],
    [`["it's", 'so']`, ["it's", 'so']],
    [`['General solicitations of \\ncomments']`, ['General solicitations of \ncomments']],
    [`['a\\'b',]`, ["a'b"]],
  ])('%s is read', (cell, items) => expect(readPythonList(cell)).toEqual(items));
  it.each(['None', 'a, b', '[1, 2]', "['open", "['a' 'b']"])('%s is none', (cell) =>
    expect(readPythonList(cell)).toBeNull(),
  );
});
