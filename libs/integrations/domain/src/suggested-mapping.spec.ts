import { describe, expect, it } from '@jest/globals';
import { federalInventory2024 } from './federal-inventory-2024';
import { federalInventory2025 } from './federal-inventory-2025';
import { mappingObstacle, type ColumnMapping, type ImportTarget } from './import-mapping';
import { suggestedMapping } from './suggested-mapping';

const targetsOf = (headers: string[]) => suggestedMapping(headers).columns.map(({ target }) => target);

describe('a suggested mapping', () => {
  it('knows the inventory of 2025 by its columns, in any order and case', () => {
    const headers = Object.keys(federalInventory2025.targets).reverse();
    const mapping = suggestedMapping(headers.map((header) => header.toUpperCase()));
    expect(mapping).toMatchObject({ id: 'us-federal-2025', isBuiltIn: true, effectiveOn: '2025-12-31' });
    expect(mapping.columns[0]).toMatchObject({ target: 'tag', index: 0 });
  });

  it('keeps each of the columns of 2024 whose header repeats', () => {
    const other = 'If Other, please explain.';
    const headers = [...Object.keys(federalInventory2024.targets), other, other, 'Bureau'];
    const { columns, id } = suggestedMapping(headers);
    expect(id).toBe('us-federal-2024');
    expect(columns.filter(({ header }) => header === other).map(({ index }) => index)).toEqual([11, 12]);
    expect(columns.filter(({ header }) => header === 'Bureau').map(({ target }) => target)).toEqual([
      'unit',
      'reported',
    ]);
  });

  it('leaves an address of a person in the file', () => {
    expect(suggestedMapping([...Object.keys(federalInventory2025.targets)]).columns).toContainEqual(
      expect.objectContaining({ header: 'contact_email', target: 'none' }),
    );
    expect(targetsOf(['Name', 'Unit', 'Contact e-mail'])).toEqual(['name', 'unit', 'none']);
  });

  it.each<[string, ImportTarget]>([
    ['Title', 'name'],
    ['Project name', 'name'],
    ['ID', 'external-id'],
    ['Business Unit', 'unit'],
    ['Description', 'purpose'],
    ['Stage', 'stage'],
    ['Risk level', 'risk-tier'],
    ['Start date', 'initiated-on'],
    ['Favourite colour', 'reported'],
  ])('takes %s for %s', (header, target) => expect(targetsOf([header])).toEqual([target]));

  it('takes only the first of two columns for a name', () =>
    expect(targetsOf(['Name', 'Title'])).toEqual(['name', 'reported']));

  it('prefers a mapping that was saved for these headers', () => {
    const saved = {
      id: 's',
      name: 'Ours',
      isBuiltIn: false,
      effectiveOn: null,
      columns: [column(0, 'Name', 'tag')],
    };
    expect(suggestedMapping(['Name'], [saved])).toBe(saved);
  });
});

describe('a mapping', () => {
  const headers = ['Name', 'Unit', 'Stage'];
  it.each<[string, ColumnMapping[], RegExp | null]>([
    ['fits', [column(0, 'Name', 'name'), column(1, 'Unit', 'unit')], null],
    ['without a name', [column(1, 'Unit', 'unit')], /name/],
    ['without a unit', [column(0, 'Name', 'name')], /unit or agency/],
    ['for another file', [column(0, 'Title', 'name')], /not “Title”/],
    ['that reads a column twice', [column(0, 'Name', 'name'), column(0, 'Name', 'unit')], /mapped twice/],
    ['with two names', [column(0, 'Name', 'name'), column(1, 'Unit', 'name')], /Two columns/],
    [
      'to a stage that is none',
      [
        column(0, 'Name', 'name'),
        column(1, 'Unit', 'unit'),
        column(2, 'Stage', 'stage', [{ from: 'x', to: 'heaven' }]),
      ],
      /heaven/,
    ],
  ])('%s', (_, columns, obstacle) => {
    const found = mappingObstacle(columns, headers);
    if (obstacle === null) expect(found).toBeNull();
    else expect(found).toMatch(obstacle);
  });
});

function column(index: number, header: string, ...meaning: Meaning): ColumnMapping {
  const [target, values = []] = meaning;
  return { index, header, target, values };
}
type Meaning = [target: ImportTarget, values?: ColumnMapping['values']];
