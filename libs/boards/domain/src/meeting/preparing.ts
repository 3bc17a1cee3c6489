import { accept, reject, type Decision, type Refusal } from '@gatehouse/kernel';
import { belongsToBoard, holdsOffice, isOffice, keeps } from '../board/offices';
import { flawInNote, flawInText, longestReason } from '../words';
import { over } from './agenda';
import { longestTitle, notKeeping } from './calling';
import type { MeetingCommandOf } from './meeting.commands';
import type { MeetingEvent } from './meeting.events';
import type { MeetingRefusal } from './meeting.refusal';
import type { CalledMeeting } from './meeting.state';
import { isNo, undecided, withdrawal } from './presiding';
import { rulesOf } from './standing';

type Decided = Decision<MeetingEvent, MeetingRefusal>;
type No = Refusal<MeetingRefusal>;

export const sendApology = (
  { meetingId, actor, board, today, note }: MeetingCommandOf<'SendApology'>,
  meeting: CalledMeeting,
): Decided => {
  const { person } = actor;
  const rules = rulesOf(meeting, board, today);
  const no =
    over(meeting) ??
    (rules && belongsToBoard(rules.seats, person, rules.onDay) ? null : notOnTheBoard) ??
    flawInNote(note);
  if (no) return no;
  const words = note.trim();
  return meeting.apologies.some((one) => one.person === person && one.note === words)
    ? accept()
    : accept({ type: 'ApologySent', meetingId, person, note: words });
};

const aText = { what: 'text', most: longestReason } as const;

export const notOnTheBoard: No = reject(
  'not-on-the-board',
  'You have no seat on this board now, and stand in for nobody who has.',
);

export const askQuestion = (
  { meetingId, actor, board, today, questionId, itemId, text }: MeetingCommandOf<'AskQuestion'>,
  meeting: CalledMeeting,
): Decided => {
  const { person } = actor;
  const item = undecided(meeting, itemId);
  if (isNo(item)) return item;
  const rules = rulesOf(meeting, board, today);
  const mayAsk = isOffice(actor) || (rules && belongsToBoard(rules.seats, person, rules.onDay));
  const no =
    over(meeting) ??
    (mayAsk ? null : notOnTheBoard) ??
    withdrawal(meeting, item, { person, pilot: null }) ??
    flawInText(text, { ...aText, ask: 'Say what you would like to know.' });
  return no ?? accept({ type: 'QuestionAsked', meetingId, questionId, itemId, person, text: text.trim() });
};

export const answerQuestion = (
  { meetingId, actor, board, today, questionId, text, pilot }: MeetingCommandOf<'AnswerQuestion'>,
  meeting: CalledMeeting,
): Decided => {
  const { person } = actor;
  const asked = meeting.items.find(({ questions }) => questions.some((one) => one.questionId === questionId));
  const item = asked && undecided(meeting, asked.itemId);
  if (!item) return reject('question-unknown', 'Nobody asked this question here.', 'questionId');
  if (isNo(item)) return item;
  const rules = rulesOf(meeting, board, today);
  const mayAnswer =
    (rules && holdsOffice(rules.seats, { person, day: rules.onDay })) ||
    (pilot !== null && (pilot.owner === person || pilot.sponsor === person));
  const no =
    over(meeting) ??
    withdrawal(meeting, item, { person, pilot: null }) ??
    (mayAnswer
      ? null
      : reject(
          'not-your-office',
          'A question is answered by the chair, the secretary, or the owner or sponsor of the pilot it is about.',
        )) ??
    flawInText(text, { ...aText, ask: 'Write the answer.' });
  if (no) return no;
  const answer = item.questions.find((one) => one.questionId === questionId)?.answer;
  const words = text.trim();
  if (answer) {
    const isRepeated = answer.person === person && answer.text === words;
    return isRepeated ? accept() : reject('already-answered', 'This question is answered. Ask another one.');
  }
  return accept({
    ...{ type: 'QuestionAnswered', meetingId, questionId },
    itemId: item.itemId,
    person,
    text: words,
  });
};

export const addAttachment = (
  { meetingId, actor, board, today, attachmentId, itemId, title, file }: MeetingCommandOf<'AddAttachment'>,
  meeting: CalledMeeting,
): Decided => {
  if (!keeps(actor, board, today)) return notKeeping;
  const item = itemId === null ? null : undecided(meeting, itemId);
  if (item && isNo(item)) return item;
  const no =
    over(meeting) ??
    (item && withdrawal(meeting, item, { person: actor.person, pilot: null })) ??
    flawInText(title, { what: 'title', most: longestTitle, ask: 'Say what the file is.' });
  if (no) return no;
  if (file.digest === '' || file.bytes <= 0)
    return reject('file-missing', 'The file is empty or did not arrive. Choose it again.', 'upload');
  const isThere = meeting.attachments.some((one) => one.digest === file.digest && one.itemId === itemId);
  const { digest, bytes, name, mediaType } = file;
  return isThere
    ? accept()
    : accept({
        ...{ type: 'AttachmentAdded', meetingId, attachmentId, itemId, title: title.trim() },
        ...{ digest, bytes, name, mediaType },
      });
};
