import { describe, expect, it } from '@jest/globals';
import { likenessOf, rarityOf, sharedWords } from './likeness';

const triage = { name: 'Claims triage', purpose: 'Sorts incoming claims by kind before a person reads them' };
const sorting = { name: 'Sorting claims', purpose: 'Sort claims' };
const fraud = { name: 'Fraud signals', purpose: 'Marks payments for the investigators' };
const letters = { name: 'Claims letters', purpose: 'Drafts letters to people who made claims' };
const rarity = rarityOf([triage, sorting, fraud, letters]);

describe('the likeness of two pilots', () => {
  it('is whole for the same words, however they are bent and ordered', () => {
    expect(likenessOf(triage, triage, rarity)).toBe(1);
    expect(likenessOf(sorting, { name: 'claims sorted', purpose: '' }, rarity)).toBe(1);
  });

  it('is nothing where no word is shared, or there is none', () => {
    expect(likenessOf(triage, fraud, rarity)).toBe(0);
    expect(likenessOf(triage, { name: '?', purpose: '' }, rarity)).toBe(0);
  });

  it('finds a short text within a long one, from either side', () => {
    expect(likenessOf(triage, sorting, rarity)).toBeGreaterThan(0.5);
    expect(likenessOf(sorting, triage, rarity)).toBe(likenessOf(triage, sorting, rarity));
  });

  it('makes little of what many say', () => {
    expect(likenessOf(triage, letters, rarity)).toBeLessThan(0.5);
  });

  it('names the words that are shared as the first writes them', () => {
    expect(sharedWords(sorting, triage)).toEqual(['sorting', 'claims', 'sort']);
  });
});
