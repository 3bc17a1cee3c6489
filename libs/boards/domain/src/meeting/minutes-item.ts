import { person, quote, sentence, type Sentence } from '@gatehouse/kernel';
import { decisionSentences } from '../decision-words';
import { basisWords } from '../quorum';
import { ballotWords } from '../words';
import type { MeetingEvent, MeetingEventOf } from './meeting.events';
import { line, type Minuted, type MinutesLine } from './minutes-line';

/** What happened on one item; of `null`, what was about none. */
export const itemLines = (told: readonly Minuted[], itemId: string | null): MinutesLine[] => {
  const mine = told.filter(({ event }) => 'itemId' in event && event.itemId === itemId);
  const lastWords = new Map(
    mine.flatMap(({ event }) => (event.type === 'ItemNoted' ? [[event.noteId, event.text] as const] : [])),
  );
  return mine.flatMap(({ event, at }) => {
    if (event.type !== 'ItemNoted') return sentencesOf(event).map((parts) => line(parts, at));
    // A note that was rewritten stands where it was first written, in its last words.
    const text = lastWords.get(event.noteId);
    lastWords.delete(event.noteId);
    return text === undefined ? [] : [line(sentence`${quote(text)}`, at, event.noteId)];
  });
};

type Tellers = { [Type in MeetingEvent['type']]?: (event: MeetingEventOf<Type>) => Sentence[] };

const tellers: Tellers = {
  AttachmentAdded: ({ title, name }) => [sentence`Attached: ${title} (${name}).`],
  QuestionAsked: ({ person: asker, text }) => [sentence`${person(asker)} asked: ${quote(text)}`],
  QuestionAnswered: ({ person: answerer, text }) => [sentence`${person(answerer)} answered: ${quote(text)}`],
  ConflictDeclared: ({ person: member, reason }) => [
    sentence`${person(member)} declared a conflict and was withdrawn: ${quote(reason)}`,
  ],
  MemberRecused: ({ person: member, basis }) =>
    basis === 'declared' ? [] : [sentence`${person(member)} was withdrawn, ${basisWords[basis]}.`],
  RecusalEnded: ({ person: member, reason }) => [
    sentence`${person(member)} is withdrawn no longer: ${quote(reason)}`,
  ],
  VoteChanged: ({ person: member, from, ballot }) =>
    from === ballot
      ? []
      : [
          sentence`The vote of ${person(member)} was changed from ${ballotWords(from)} to ${ballotWords(ballot)}.`,
        ],
  ItemDecided: (event) => decisionSentences(event),
  VoteConfirmed: ({ person: member, ballot }) => [
    sentence`${person(member)} confirmed the vote recorded for them, ${ballotWords(ballot)}.`,
  ],
  ItemDeferred: ({ reason, returnOn }) => [
    sentence`Deferred ${returnOn === null ? 'to the next meeting' : `until ${returnOn}`}: ${quote(reason)}`,
  ],
  ActionAssigned: ({ owner, text, dueOn }) => [
    sentence`Action for ${person(owner)}, by ${dueOn}: ${quote(text)}`,
  ],
};

const sentencesOf = (event: MeetingEvent): Sentence[] => {
  // The table pairs each type with its event; indexing by a union loses the pairing, hence the cast.
  const teller = tellers[event.type] as ((event: MeetingEvent) => Sentence[]) | undefined;
  return teller?.(event) ?? [];
};
