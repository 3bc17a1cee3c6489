import { describe, expect, it } from '@jest/globals';
import {
  layOver,
  obstacleTo,
  withTarget,
  withValue,
  type DraftColumn,
  type MappingDraft,
} from './mapping-draft';

const today = '2026-11-23';
const columns = [
  { index: 0, header: 'name' },
  { index: 1, header: 'note' },
  { index: 2, header: 'note' },
];

describe('a mapping laid over a file', () => {
  it('finds columns by header, each repetition in its turn, and keeps the rest as reported', () => {
    const mapping = { columns: [mapped(4, 'note', 'purpose'), mapped(9, 'name', 'name')], effectiveOn: null };
    const draft = layOver(mapping, columns, today);
    expect(draft.columns.map(({ target }) => target)).toEqual(['name', 'purpose', 'reported']);
    expect(draft.effectiveOn).toBe(today);
  });
});

describe('a mapping being edited', () => {
  it('forgets the meanings of values when a column is read as something else', () => {
    const staged = withValue(withTarget(aDraft(), 1, 'stage'), 1, { from: 'Live', to: 'production' });
    expect(staged.columns[1]?.values).toEqual([{ from: 'Live', to: 'production' }]);
    expect(withTarget(staged, 1, 'tag').columns[1]?.values).toEqual([]);
  });

  it('takes the meaning of a value back', () => {
    const staged = withValue(aDraft(), 1, { from: 'Live', to: 'production' });
    expect(withValue(staged, 1, { from: 'Live', to: '' }).columns[1]?.values).toEqual([]);
  });

  it.each<[string, MappingDraft, RegExp]>([
    ['nothing names the pilot', withTarget(aDraft(), 0, 'reported'), /No column is mapped to name/],
    ['two columns claim one meaning', withTarget(aDraft(), 2, 'name'), /Two columns are mapped to name/],
    ['there is no unit', withTarget(aDraft(), 1, 'none'), /No column is mapped to unit or agency/],
    ['there is no effective date', { ...aDraft(), effectiveOn: '' }, /name the day/],
    ['the effective date is to come', { ...aDraft(), effectiveOn: '2026-11-24' }, /future/],
  ])('cannot be checked while %s', (_, draft, words) =>
    expect(obstacleTo(draft, columns, today)).toMatch(words),
  );

  it('can be checked otherwise', () => expect(obstacleTo(aDraft(), columns, today)).toBeNull());
});

function mapped(index: number, header: string, target: DraftColumn['target']): DraftColumn {
  return { index, header, target, values: [] };
}

function aDraft(): MappingDraft {
  return {
    columns: [mapped(0, 'name', 'name'), mapped(1, 'note', 'unit'), mapped(2, 'note', 'reported')],
    effectiveOn: today,
  };
}
