import { minutesText, type MinutesSection } from '@gatehouse/boards-domain';
import { sentence } from '@gatehouse/kernel';
import { expect, it } from '@jest/globals';
import { asSealed } from './as-sealed';
import { digestOfText } from './digest-of-text';

it('minutes that were sealed read as they were approved, with the hours of what happened', () =>
  expect(asSealed({ digest: digestOfText(minutesText(made)), sections: approved('Opened.') }, made)).toBe(
    made,
  ));

it('they keep their words where the same events would be worded otherwise today', () => {
  const before = digestOfText('1. Gate 3\n- Opened the item.');
  expect(asSealed({ digest: before, sections: approved('Opened the item.') }, made)).toEqual([
    {
      itemId: 'i',
      heading: '1. Gate 3',
      lines: [{ parts: sentence`Opened the item.`, at: null, noteId: null }],
    },
  ]);
});

const made: readonly MinutesSection[] = [
  {
    ...{ itemId: 'i', heading: '1. Gate 3' },
    lines: [{ parts: sentence`Opened.`, at: '2026-06-10T14:00:00.000Z', noteId: null }],
  },
];
const approved = (words: string) => [{ itemId: 'i', heading: '1. Gate 3', lines: [sentence`${words}`] }];
