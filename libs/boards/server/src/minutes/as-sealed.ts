import { minutesText, type MeetingEventOf, type MinutesSection } from '@gatehouse/boards-domain';
import { digestOfText } from './digest-of-text';

/** Sealed is what was approved, however the same events would be worded today; the hours are beside the words. */
export const asSealed = (
  { sections, digest }: Pick<MeetingEventOf<'MinutesApproved'>, 'sections' | 'digest'>,
  made: readonly MinutesSection[],
): readonly MinutesSection[] =>
  digestOfText(minutesText(made)) === digest
    ? made
    : sections.map(({ itemId, heading, lines }) => ({
        ...{ itemId, heading },
        lines: lines.map((parts) => ({ parts, at: null, noteId: null })),
      }));
