import { describe, expect, it } from '@jest/globals';
import type { ColumnMapping, ImportTarget } from './import-mapping';
import { readRow } from './row-reading';

describe('a row', () => {
  it('says what its columns mean', () => {
    const { facts, problems } = read({
      tag: "['Health', 'NLP']",
      stage: ' deployed ',
      'risk-tier': 'High-impact',
    });
    expect(problems).toEqual([]);
    expect(facts).toMatchObject({
      line: 7,
      agencyKey: 'va',
      idKey: 'va-25-1',
      description: {
        name: 'Mail Sorter',
        unit: 'VA / VHA',
        purpose: 'Sort mail',
        tags: ['Health', 'NLP'],
        programme: null,
      },
      stage: { value: 'production', raw: 'deployed' },
      tier: { value: 'high', raw: 'High-impact' },
      reported: {
        agency: 'VA',
        unit: 'VHA: Veterans Health Administration',
        'external-id': 'VA-25-1',
        reported: 'as it stood',
      },
    });
  });

  it.each([
    ['VA', 'VHA: Veterans Health Administration', 'VA / VHA'],
    ['HHS', 'HHS/NIH', 'HHS / NIH'],
    ['GSA', '', 'GSA'],
    ['NRC', 'NRC', 'NRC'],
    ['', 'Claims', 'Claims'],
    ['DOE', 'DOEBRICK', 'DOE / DOEBRICK'],
  ])('of agency “%s” and bureau “%s” belongs to %s', (agency, unit, expected) =>
    expect(read({ agency, unit }).facts.description.unit).toBe(expected),
  );

  it.each<[string, Partial<Record<ImportTarget, string>>, string]>([
    ['no name', { name: ' ' }, 'name'],
    ['no unit', { agency: '', unit: '' }, 'unit'],
    ['too long a name', { name: 'x'.repeat(201) }, 'name'],
    ['a stage that is mapped to refuse', { stage: 'Cancelled' }, 'stage'],
  ])('with %s is refused', (_, cells, field) =>
    expect(read(cells).problems).toContainEqual(expect.objectContaining({ field, verdict: 'refused' })),
  );

  it.each<[string, Partial<Record<ImportTarget, string>>, string]>([
    ['a blank stage', { stage: '' }, 'stage'],
    ['a stage nobody mapped', { stage: 'Zeroth' }, 'stage'],
    ['a tier nobody mapped', { 'risk-tier': 'Very' }, 'risk tier'],
    ['no purpose', { purpose: 'N/A' }, 'purpose'],
    ['no bureau', { unit: '' }, 'unit'],
    ['an id that is none', { 'external-id': 'TBD' }, 'external id'],
    ['a date that cannot be read', { 'implemented-on': 'Q4FY25' }, 'implemented on'],
    ['a date that is doubtful', { 'retired-on': '22-Nov' }, 'retired on'],
    [
      'an end before its beginning',
      { 'initiated-on': '1/2/2024', 'implemented-on': '1/1/2024' },
      'implemented on',
    ],
    ['an autonomy that is no level', { autonomy: '7' }, 'autonomy'],
  ])('with %s is taken and flagged', (_, cells, field) =>
    expect(read(cells).problems).toEqual([expect.objectContaining({ field, verdict: 'flagged' })]),
  );

  it('that says retired has no stage of its own', () =>
    expect(read({ stage: 'Retired' }).facts).toMatchObject({
      stage: null,
      retired: { value: true, raw: 'Retired' },
    }));

  it('keeps the words of its dates', () =>
    expect(read({ 'implemented-on': 'Oct-24' }).facts).toMatchObject({
      implementedOn: { raw: 'Oct-24', precision: 'month', on: '2024-10-01' },
      reported: { 'implemented-on': 'Oct-24' },
    }));

  it('that is short is read as far as it goes, and one that is long is not trusted', () => {
    const short = readRow(
      { line: 2, cells: ['Mail', 'VHA'] },
      rules([column(0, 'name'), column(1, 'unit')], 3),
    );
    expect(short.problems).toEqual([expect.objectContaining({ field: 'row', verdict: 'flagged' })]);
    const long = readRow(
      { line: 2, cells: ['Mail', 'VHA', 'x'] },
      rules([column(0, 'name'), column(1, 'unit')], 2),
    );
    expect(long.problems).toEqual([expect.objectContaining({ field: 'row', verdict: 'refused' })]);
    const trailing = readRow(
      { line: 2, cells: ['Mail', 'VHA', ' '] },
      rules([column(0, 'name'), column(1, 'unit')], 2),
    );
    expect(trailing.problems).toEqual([]);
  });

  it('keeps columns apart whose header repeats', () => {
    const columns = [column(0, 'name'), column(1, 'unit'), column(2, 'reported'), column(3, 'reported')];
    const { facts } = readRow({ line: 2, cells: ['Mail', 'VHA', 'first', 'second'] }, rules(columns, 4));
    expect(facts.reported).toEqual({ unit: 'VHA', reported: 'first', 'reported (2)': 'second' });
  });
});

const usual: Partial<Record<ImportTarget, string>> = {
  agency: 'VA',
  name: '  Mail \n Sorter',
  unit: 'VHA: Veterans Health Administration',
  'external-id': 'VA-25-1',
  purpose: 'Sort mail',
  stage: 'Deployed',
  'risk-tier': '',
  autonomy: '',
  tag: '',
  'initiated-on': '',
  'implemented-on': '',
  'retired-on': '',
  reported: 'as it stood',
};

const values: Partial<Record<ImportTarget, ColumnMapping['values']>> = {
  stage: [
    { from: 'Deployed', to: 'production' },
    { from: 'Retired', to: 'retired' },
    { from: 'Cancelled', to: 'refuse' },
  ],
  'risk-tier': [{ from: 'High-impact', to: 'high' }],
};

function read(cells: Partial<Record<ImportTarget, string>>) {
  const row = { ...usual, ...cells };
  // The keys of both records are targets.
  const columns = (Object.keys(row) as ImportTarget[]).map((target, index) => column(index, target));
  return readRow({ line: 7, cells: Object.values(row) }, rules(columns, columns.length));
}
function column(index: number, target: ImportTarget): ColumnMapping {
  return { index, header: target, target, values: values[target] ?? [] };
}
function rules(columns: ColumnMapping[], width: number) {
  return { columns, width, dateOrder: 'month-first' as const };
}
