import { code, person, sentence, strong } from '@gatehouse/kernel';
import { attendanceLines } from './minutes-attendance';
import { itemLines } from './minutes-item';
import { isMinuted } from './minuted';
import { line, only, type Minuted, type MinutesLine } from './minutes-line';
import { momentWords } from './moments';

export type MinutesSection = { itemId: string | null; heading: string; lines: readonly MinutesLine[] };

/** The minutes, made from what happened until they were approved; nobody writes them, but for the notes in them. */
export const minutesOf = (record: readonly Minuted[]): MinutesSection[] => {
  const sealedAt = record.findIndex(({ event }) => event.type === 'MinutesApproved');
  const told = (sealedAt < 0 ? record : record.slice(0, sealedAt)).filter(({ event }) => isMinuted(event));
  const titles = titlesIn(told);
  return [
    { itemId: null, heading: 'The meeting', lines: meetingLines(told) },
    { itemId: null, heading: 'Attendance', lines: attendanceLines(told) },
    ...agendaIn(told).map((itemId, index) => ({
      itemId,
      heading: `${index + 1}. ${titles.get(itemId) ?? itemId}`,
      lines: itemLines(told, itemId),
    })),
    {
      itemId: null,
      heading: 'Beside the agenda',
      lines: [...removedLines(told, titles), ...itemLines(told, null)],
    },
    { itemId: null, heading: 'End', lines: closingLines(told) },
  ].filter(({ lines, itemId }) => lines.length > 0 || itemId !== null);
};

const titlesIn = (told: readonly Minuted[]): ReadonlyMap<string, string> =>
  new Map(only(told, 'ItemPlaced').map(({ event }) => [event.itemId, event.title]));

/** The agenda as it ended: in its last order, without what was removed. */
const agendaIn = (told: readonly Minuted[]): string[] =>
  told.reduce<string[]>((order, { event }) => {
    if (event.type === 'ItemPlaced') return [...order, event.itemId];
    if (event.type === 'ItemRemoved') return order.filter((itemId) => itemId !== event.itemId);
    return event.type === 'AgendaOrdered' ? [...event.order] : order;
  }, []);

const meetingLines = (told: readonly Minuted[]): MinutesLine[] =>
  told.flatMap(({ event, at }) => {
    switch (event.type) {
      case 'MeetingCalled':
        return [
          line(
            sentence`${strong(event.title)}, meeting ${String(event.number)} of the board, called for ${momentWords(event.startsAt)}, ${event.place}.`,
            at,
          ),
        ];
      case 'MeetingRescheduled':
        return [line(sentence`Moved to ${momentWords(event.startsAt)}, ${event.place}: ${event.reason}`, at)];
      case 'PackFrozen':
        return [
          line(
            sentence`The pack was frozen at position ${String(event.position)} of the log, ${code(event.digest)}.`,
            at,
          ),
        ];
      case 'MeetingOpened':
        return [
          line(
            sentence`${person(event.person)} opened the meeting on ${event.onDay}, under version ${String(event.charterVersion)} of the charter.`,
            at,
          ),
        ];
      default:
        return [];
    }
  });

const removedLines = (told: readonly Minuted[], titles: ReadonlyMap<string, string>): MinutesLine[] =>
  only(told, 'ItemRemoved').map(({ event, at }) =>
    line(
      sentence`${strong(titles.get(event.itemId) ?? event.itemId)} was removed from the agenda: ${event.reason}`,
      at,
    ),
  );

const closingLines = (told: readonly Minuted[]): MinutesLine[] =>
  only(told, 'MeetingClosed').map(({ event, at }) =>
    line(sentence`${person(event.person)} closed the meeting.`, at),
  );
