import { describe, expect, it } from '@jest/globals';
import { readDate } from './reported-date';

const read = (text: string) => {
  const reading = readDate(text, 'month-first');
  return reading.kind === 'read'
    ? [reading.date.precision, reading.date.on, reading.doubt !== null]
    : reading.kind;
};

describe('a reported date', () => {
  it.each([
    ['2024-10-01 00:00:00', '2024-10-01'],
    ['01/01/2018 00:00:00', '2018-01-01'],
    ['6/1/2021', '2021-06-01'],
    ['1/30/2026', '2026-01-30'],
    ['10/1/2025', '2025-10-01'],
    ['11/30/2022', '2022-11-30'],
    ['09/24/2024 12:00:00 AM', '2024-09-24'],
    ['9/1/2019 0:00', '2019-09-01'],
    ['9/11/2024 0:00', '2024-09-11'],
    ['10/1/2024 0:00', '2024-10-01'],
    ['2025-09-08 00:00:00 UTC', '2025-09-08'],
    ['2025-09-08T00:00:00.000Z', '2025-09-08'],
    ['2/29/2024', '2024-02-29'],
    ['14 May 2024', '2024-05-14'],
    ['May 14, 2024', '2024-05-14'],
  ])('%s is a day', (text, on) => expect(read(text)).toEqual(['day', on, false]));

  it.each([
    ['01/2024', '2024-01-01', false],
    ['2022-08', '2022-08-01', false],
    ['June 2023', '2023-06-01', false],
    ['Oct-24', '2024-10-01', true],
    ['Jan-03', '2003-01-01', true],
    ['22-Nov', '2022-11-01', true],
    ['Sep-99', '1999-09-01', true],
  ])('%s is a month, and nothing finer', (text, on, isDoubtful) =>
    expect(read(text)).toEqual(['month', on, isDoubtful]),
  );

  it.each([['2023'], [' 2023 ']])('%s is a year', (text) =>
    expect(read(text)).toEqual(['year', '2023-01-01', false]),
  );

  it.each([
    ['7/12/1905', '2020-01-01'],
    ['7/16/1905', '2024-01-01'],
    ['07/09/1905 00:00:00', '2017-01-01'],
  ])('%s is a year that a spreadsheet took for a day, and says so', (text, on) =>
    expect(read(text)).toEqual(['year', on, true]),
  );

  it.each([
    ['1/2/24', '2024-01-02'],
    ['45292', '2024-01-01'],
  ])('%s is read with a doubt', (text, on) => expect(read(text)).toEqual(['day', on, true]));

  it.each([
    ...[
      'Q4FY25',
      'Pre-2021',
      '2015-2022',
      '10/12023',
      '2/30/2024',
      '13/1/2024',
      '2024-02-15 (contract kick-off)',
    ],
    ...['TBD', 'Ongoing', 'Foo-24', '2025-01-01 00:00:00 +05:00', '0/0/2024'],
  ])('%s is not read, and its words are kept', (text) =>
    expect(readDate(text, 'month-first')).toEqual({ kind: 'unreadable', raw: text }),
  );

  it.each(['', '  ', 'N/A', 'NA', 'n/a', '-', 'None.'])('“%s” says nothing', (text) =>
    expect(read(text)).toBe('blank'),
  );

  it('keeps what was written', () =>
    expect(readDate(' Oct-24 ', 'month-first')).toMatchObject({ date: { raw: 'Oct-24' } }));

  it('says so where a file could mean the day first', () => {
    expect(readDate('3/4/2024', 'unstated')).toMatchObject({
      date: { on: '2024-03-04' },
      doubt: expect.any(String),
    });
    expect(readDate('3/14/2024', 'unstated')).toMatchObject({ doubt: null });
    expect(readDate('4/4/2024', 'unstated')).toMatchObject({ doubt: null });
  });
});
