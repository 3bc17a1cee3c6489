import type { ItemSubject } from '@gatehouse/boards-domain';
import { instantOf, millisecondsOf, millisecondsPerDay, type Instant } from '@gatehouse/kernel';
import { boardOf } from './board-deeds';
import type { When } from './calendar';
import { digestOf } from './contract-deeds';
import { digestOfItem } from './items';
import { held, ofBoard, pilotIn, send } from './meeting-sending';
import type { Deed } from './scene';
import type { Stage } from './stage';

/** A time of a script; or the Thursday of the week after the anchor's. */
type Appointed = When | `next Thu ${string}`;

type Call = {
  boardId: string;
  number: number;
  title: string;
  startsAt: Appointed;
  minutes?: number;
  place?: string;
};

/** Before the meeting. */
export const preparing = (meetingId: string) => ({
  isCalled:
    ({ boardId, startsAt, minutes = 120, place = 'Harbour room, 12th floor', ...words }: Call): Deed =>
    async (stage, acting) =>
      send(
        { stage, acting, meetingId },
        {
          ...{ type: 'CallMeeting', ...words, minutes, place, startsAt: appointed(stage, startsAt) },
          ...{ board: await boardOf(stage, boardId), now: acting.occurredAt, waivesNotice: false },
        },
      ),
  isMoved:
    (startsAt: Appointed, reason: string): Deed =>
    async (stage, acting) => {
      const { appointment } = await held(stage, meetingId);
      const to = { ...appointment, startsAt: appointed(stage, startsAt) };
      return ofBoard(meetingId, { type: 'RescheduleMeeting', ...to, reason, now: acting.occurredAt })(
        stage,
        acting,
      );
    },
  isCancelled: (reason: string) => ofBoard(meetingId, { type: 'CancelMeeting', reason }),
  ...agenda(meetingId),
  ...questions(meetingId),
});

const agenda = (meetingId: string) => ({
  places: (
    itemId: string,
    subject: ItemSubject,
    { title, minutes = 20 }: { title: string; minutes?: number },
  ) => ofBoard(meetingId, { type: 'PlaceItem', itemId, subject, title, minutes }),
  removes: (itemId: string, reason: string) => ofBoard(meetingId, { type: 'RemoveItem', itemId, reason }),
  orders: (...order: string[]) => ofBoard(meetingId, { type: 'OrderAgenda', order }),
  freezes: (): Deed => async (stage, acting) => {
    const { items } = await held(stage, meetingId);
    const shown = await Promise.all(
      items.map(async ({ itemId, subject, title }) => ({
        itemId,
        digest: await digestOfItem(stage, subject, title),
      })),
    );
    const pack = { position: await stage.head(), digest: digestOf(JSON.stringify(shown)), items: shown };
    return ofBoard(meetingId, { type: 'FreezePack', ...pack })(stage, acting);
  },
});

const questions = (meetingId: string) => ({
  apologises: (note: string) => ofBoard(meetingId, { type: 'SendApology', note }),
  asks: (questionId: string, itemId: string, text: string) =>
    ofBoard(meetingId, { type: 'AskQuestion', questionId, itemId, text }),
  answers:
    (questionId: string, itemId: string, text: string): Deed =>
    async (stage, acting) => {
      const pilot = await pilotIn(stage, meetingId, itemId);
      return ofBoard(meetingId, { type: 'AnswerQuestion', questionId, text, pilot })(stage, acting);
    },
  attaches: (attachmentId: string, itemId: string | null, { title, name, text }: Attached) =>
    ofBoard(meetingId, {
      ...{ type: 'AddAttachment', attachmentId, itemId, title },
      file: { digest: digestOf(text), bytes: Buffer.byteLength(text), name, mediaType: 'text/plain' },
    }),
});

export type Attached = { title: string; name: string; text: string };

const appointed = ({ calendar }: Stage, when: Appointed): Instant => {
  if (!isAhead(when)) return calendar.instant(when);
  const thursday = instantOf(
    millisecondsOf(`${calendar.mondayOf(-1)}T00:00:00.000Z`) + 3 * millisecondsPerDay,
  );
  return `${thursday.slice(0, 10)}T${when.slice(-5)}:00.000Z`;
};
const isAhead = (when: Appointed): when is `next Thu ${string}` => when.startsWith('next');
