import { describe, expect, it } from '@jest/globals';
import { rememberHeard } from './heard';

describe('what was heard of rows', () => {
  it('is told of the rows that are there, once', () => {
    const heard = rememberHeard();
    heard.hear(['a', 'z'], at(9));
    expect(heard.behind(loaded(7, 'a', 'b'))).toEqual(['a']);
    expect(heard.behind(loaded(7, 'a', 'b'))).toEqual([]);
    heard.hear(['a'], at(10));
    expect(heard.behind(loaded(7, 'a', 'b'))).toEqual(['a']);
  });

  it('is told of rows that come with a later page, which answers from where the first one was read', () => {
    const heard = rememberHeard();
    heard.hear(['z'], at(9));
    expect(heard.behind(loaded(7, 'a'))).toEqual([]);
    expect(heard.behind(loaded(7, 'a', 'z'))).toEqual(['z']);
  });

  it('is told again where rows were read anew from before it', () => {
    const heard = rememberHeard();
    heard.hear(['a'], at(9));
    expect(heard.behind(loaded(7, 'a'))).toEqual(['a']);
    expect(heard.behind(loaded(8, 'a'))).toEqual(['a']);
  });

  it('is forgotten where rows were read after it', () => {
    const heard = rememberHeard();
    heard.hear(['a'], at(9));
    expect(heard.behind(loaded(9, 'a'))).toEqual([]);
    expect(heard.behind(loaded(12, 'a'))).toEqual([]);
  });
});

const at = (position: number) => String(position).padStart(16, '0');
const loaded = (position: number, ...ids: string[]) => ({
  rows: ids.map((id) => ({ id })),
  position: at(position),
});
