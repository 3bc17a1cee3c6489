import { person, quote, sentence, strong, type Sentence, type SentencePart } from '@gatehouse/kernel';
import { decisionWords } from '../decision-words';
import { basisWords } from '../quorum';
import { ballotWords } from '../words';
import type { MeetingEvent, MeetingEventOf } from './meeting.events';
import { momentWords } from './moments';
import { roomTellers } from './room-story';

/** How an item is called where it is spoken of; null where that is not known. */
export type TitleOf = (itemId: string) => string | null;

/** Tells one event of a meeting; `by` is whoever recorded it. */
export const tellMeeting = (event: MeetingEvent, by: string, titleOf: TitleOf = () => null): Sentence => {
  // The table pairs each type with its event; indexing by a union loses the pairing, hence the cast.
  const teller = tellers[event.type] as (event: MeetingEvent, about: About) => Sentence;
  return teller(event, {
    by: person(by),
    item: 'itemId' in event && event.itemId !== null ? titled(titleOf(event.itemId)) : titled(null),
  });
};

/** Who recorded it, and what the item is called. */
export type About = { by: SentencePart; item: SentencePart };

const titled = (title: string | null): SentencePart => strong(title ?? 'the item');

export type MeetingTellers<Type extends MeetingEvent['type']> = {
  [One in Type]: (event: MeetingEventOf<One>, about: About) => Sentence;
};

const tellers: MeetingTellers<MeetingEvent['type']> = {
  ...roomTellers,

  MeetingCalled: ({ title, startsAt, place }, { by }) =>
    sentence`${by} called ${strong(title)} for ${momentWords(startsAt)}, ${place}.`,
  MeetingRescheduled: ({ startsAt, place, reason }, { by }) =>
    sentence`${by} moved the meeting to ${momentWords(startsAt)}, ${place}: ${quote(reason)}`,
  MeetingCancelled: ({ reason }, { by }) => sentence`${by} cancelled the meeting: ${quote(reason)}`,
  ItemPlaced: ({ title, rule }, { by }) =>
    rule === null
      ? sentence`${by} placed ${strong(title)} on the agenda.`
      : sentence`${strong(title)} was placed on the agenda by rule: ${ballotWords(rule)}.`,
  ItemRemoved: ({ reason }, { by, item }) =>
    sentence`${by} removed ${item} from the agenda: ${quote(reason)}`,
  AgendaOrdered: (_, { by }) => sentence`${by} put the agenda in another order.`,
  PackFrozen: ({ position }, { by }) =>
    sentence`${by} froze the pack at position ${String(position)} of the log.`,
  ApologySent: ({ person: member, note }) =>
    note === ''
      ? sentence`${person(member)} sent apologies.`
      : sentence`${person(member)} sent apologies: ${quote(note)}`,
  QuestionAsked: ({ person: asker, text }, { item }) =>
    sentence`${person(asker)} asked about ${item}: ${quote(text)}`,
  QuestionAnswered: ({ person: answerer, text }, { item }) =>
    sentence`${person(answerer)} answered about ${item}: ${quote(text)}`,
  AttachmentAdded: ({ title }, { by }) => sentence`${by} attached ${strong(title)}.`,
  ConflictDeclared: ({ person: member, reason }, { item }) =>
    sentence`${person(member)} declared a conflict on ${item}: ${quote(reason)}`,
  MemberRecused: ({ person: member, basis }, { item }) =>
    sentence`${person(member)} is withdrawn from ${item}, ${basisWords[basis]}.`,
  RecusalEnded: ({ person: member }, { item }) =>
    sentence`${person(member)} is withdrawn from ${item} no longer.`,
  ActionAssigned: ({ owner, text, dueOn }, { by }) =>
    sentence`${by} gave ${person(owner)} until ${dueOn}: ${quote(text)}`,
  ActionDone: ({ note }, { by }) =>
    note === ''
      ? sentence`${by} said that an action is done.`
      : sentence`${by} said that an action is done: ${quote(note)}`,
  ActionOverdue: ({ owner, dueOn }) =>
    sentence`An action of ${person(owner)} was due on ${dueOn} and is not done.`,
  ItemNoted: (_, { by }) => sentence`${by} wrote a note for the minutes.`,
  MinutesDrafted: ({ version }, { by }) => sentence`${by} drew up the minutes, version ${String(version)}.`,
  MinutesApproved: ({ person: approver, version }) =>
    sentence`${person(approver)} approved the minutes, version ${String(version)}. They are sealed.`,
  ErratumAdded: ({ person: writer, text }) =>
    sentence`${person(writer)} added an erratum to the minutes: ${quote(text)}`,
  ItemDecided: (event, { item }) => sentence`The board decided ${item}: ${strong(decisionWords(event))}.`,
};
