import type { SentencePart } from '@gatehouse/kernel';
import { minutesOf, type MinutesSection } from './minutes';
import type { CalledMeeting } from './meeting.state';

/** The words whose digest is approved: people as ids, so that a name can be forgotten and the seal still holds. */
export const minutesText = (sections: readonly MinutesSection[]): string =>
  sections
    .map(({ heading, lines }) =>
      [heading, ...lines.map(({ parts }) => `- ${parts.map(plain).join('')}`)].join('\n'),
    )
    .join('\n\n');

const plain = (part: SentencePart): string => {
  switch (part.kind) {
    case 'person':
      return `[${part.person}]`;
    case 'quote':
      return `“${part.text}”`;
    default:
      return part.text;
  }
};

/** The minutes of a meeting as its own record has them. */
export const minutesTextOf = (meeting: CalledMeeting): string => minutesText(minutesIn(meeting));

export const minutesIn = ({ record }: CalledMeeting): MinutesSection[] =>
  minutesOf(record.map((event) => ({ event, at: null })));
