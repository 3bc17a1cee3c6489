import type { Actor, Day, GateOutcome, Instant } from '@gatehouse/kernel';
import type { Board } from '../board/board.state';
import { openAction, type OpenAction } from '../open-action';
import type { Ballot } from '../quorum-proof';
import type { ItemResult, ItemSubject, PilotPeople, ReviewFacts } from './item';
import { meeting } from './meeting';
import type { MeetingCommand } from './meeting.commands';
import { openItemOf, type AgendaItem, type CalledMeeting, type Meeting } from './meeting.state';
import { isNo, isOpen } from './presiding';
import { standingOf } from './standing';
import { votingSeat } from './voting';

export type OpenMeetingCommand = OpenAction<MeetingCommand['type']>;

/** Who asks, and what of elsewhere the answer depends on. */
export type MeetingAsked = {
  actor: Actor;
  board: Board;
  today: Day;
  now: Instant;
  /** Who owns and sponsors the pilot of an item. */
  pilotOf: (item: AgendaItem) => PilotPeople | null;
};

/**
 * Asks the decider itself, with words nobody could object to, so that a screen never knows a rule of its own. `about` is
 * an item, or for a vote that the secretary records a seat.
 */
export const openMeetingCommands = (state: Meeting, asked: MeetingAsked): OpenMeetingCommand[] => {
  if (state.kind === 'none') return [];
  const probe = (command: MeetingCommand, about: string | null = null): OpenMeetingCommand =>
    openAction(command.type, about, meeting.decide(command, state));
  return [
    ...wholeProbes(state, asked).map((command) => probe(command)),
    ...state.items.flatMap((item) =>
      itemProbes(state, item, asked).map((command) => probe(command, item.itemId)),
    ),
    ...recordings(state, asked),
  ];
};

const words = 'Words.';
const file = { digest: 'file', bytes: 1, name: 'file', mediaType: 'text/plain' };

const wholeProbes = (state: CalledMeeting, asked: MeetingAsked): MeetingCommand[] => {
  const { actor, board, today, now } = asked;
  const about = { meetingId: state.meetingId, actor, today, board };
  const { person } = actor;
  const items = state.items.map(({ itemId }) => ({ itemId, digest: itemId }));
  const appointment = { ...state.appointment, startsAt: later(state, now), place: 'Elsewhere' };
  const order = state.items.map(({ itemId }) => itemId).reverse();
  const subject: ItemSubject = { kind: 'information', text: 'A probe.' };
  const digestOf = (): string => state.minutes.digest;
  return [
    { ...about, type: 'RescheduleMeeting', reason: words, now, ...appointment },
    { ...about, type: 'CancelMeeting', reason: words },
    { ...about, type: 'PlaceItem', itemId: 'a-probe', subject, title: words, minutes: 1 },
    { ...about, type: 'OrderAgenda', order },
    { ...about, type: 'FreezePack', position: 0, digest: 'a-probe', items },
    { ...about, type: 'SendApology', note: 'A probe.' },
    { ...about, type: 'AddAttachment', attachmentId: 'a-probe', itemId: null, title: words, file },
    { ...about, type: 'OpenMeeting' },
    { ...about, type: 'Arrive', person },
    { ...about, type: 'Leave', person },
    {
      ...about,
      type: 'AssignAction',
      itemId: null,
      actionId: 'a-probe',
      text: words,
      owner: person,
      dueOn: today,
    },
    { ...about, type: 'NoteItem', noteId: 'a-probe', itemId: null, text: words },
    { ...about, type: 'CloseMeeting' },
    { ...about, type: 'DraftMinutes', digestOf: () => 'a-probe' },
    { ...about, type: 'ApproveMinutes', seenDigest: state.minutes.digest, digestOf },
    { ...about, type: 'AddErratum', erratumId: 'a-probe', text: words },
  ];
};

/** Moving it is open for as long as it has not begun, whenever it was to begin. */
const later = ({ appointment }: CalledMeeting, now: Instant): Instant =>
  appointment.startsAt > now ? appointment.startsAt : now;

const itemProbes = (state: CalledMeeting, item: AgendaItem, asked: MeetingAsked): MeetingCommand[] => {
  const { actor, board, today, pilotOf } = asked;
  const { itemId } = item;
  const pilot = pilotOf(item);
  const about = { meetingId: state.meetingId, actor, today, board, itemId, pilot };
  const packDigest = state.pack?.digest ?? '';
  const ballot: Ballot = 'abstain';
  const question = item.questions.find(({ answer }) => answer === null);
  const recusal = item.recusals.find(({ basis }) => basis === 'declared');
  const mine = Object.values(item.votes).find((vote) => vote.person === actor.person);
  return [
    { ...about, type: 'RemoveItem', reason: words },
    { ...about, type: 'AskQuestion', questionId: 'a-probe', text: words },
    ...(question
      ? [{ ...about, type: 'AnswerQuestion' as const, questionId: question.questionId, text: words }]
      : []),
    { ...about, type: 'DeclareConflict', reason: words },
    ...(recusal ? [{ ...about, type: 'EndRecusal' as const, person: recusal.person, reason: words }] : []),
    { ...about, type: 'OpenItem' },
    { ...about, type: 'PauseItem' },
    { ...about, type: 'CastVote', seatId: null, ballot, rationale: 'A probe.', packDigest },
    ...(mine ? [{ ...about, type: 'ConfirmVote' as const, seatId: mine.seatId }] : []),
    ...sealing(state, item, about),
    { ...about, type: 'DeferItem', reason: words, returnOn: null },
    { ...about, type: 'NoteItem', noteId: 'a-probe', text: words },
  ];
};

type About = { meetingId: string; actor: Actor; today: Day; itemId: string; pilot: PilotPeople | null };

/** Whatever carries could be sealed; what it demands is asked for by the form. */
const sealing = (state: CalledMeeting, item: AgendaItem, about: About): MeetingCommand[] => {
  const carried =
    isOpen(state) && item.state === 'open'
      ? standingOf(state, item, { rules: state.rules, pilot: about.pilot }).tally.carried
      : null;
  const result = sampleResult(carried ?? (item.subject.kind === 'review' ? 'go' : 'approve'), about);
  return [
    { ...about, type: 'DecideItem', decisionId: 'a-probe', result, review: sampleReview(item.subject) },
  ];
};

type Sampled = { actor: Actor; today: Day };

/** An outcome with all that it demands. */
export const sampleResult = (
  outcome: GateOutcome | 'approve' | 'reject',
  { actor, today }: Sampled,
): ItemResult => {
  switch (outcome) {
    case 'go':
      return { outcome, autonomy: null };
    case 'conditional-go': {
      const condition = { conditionId: 'a-probe', text: words, owner: actor.person, dueOn: today };
      return { outcome, autonomy: null, conditions: [condition] };
    }
    case 'hold':
      return { outcome, because: words, returnOn: '9999-12-31' };
    case 'recycle':
      return { outcome, because: words, redo: [words] };
    case 'kill':
      return { outcome, reason: 'no-value', because: words, lessons: words, freed: null };
    case 'approve':
      return { outcome };
    case 'reject':
      return { outcome, because: words };
  }
};

/** A review that stands in nobody's way. */
export const sampleReview = (subject: ItemSubject): ReviewFacts | null =>
  subject.kind === 'review'
    ? {
        ...{ reviewId: subject.reviewId, pilotId: subject.pilotId, version: 0, gateId: '', gate: '' },
        ...{ policy: { policyId: '', version: 0 }, bound: { contract: null, evidence: [] } },
        ...{ autonomyAsked: null, unmet: [], unsigned: [], isOpen: true },
      }
    : null;

/** The seats whose members have no device, as it looks to the secretary: one count of the room for all of them. */
const recordings = (state: CalledMeeting, { actor, pilotOf }: MeetingAsked): OpenMeetingCommand[] => {
  const item = openItemOf(state);
  if (!item || !isOpen(state)) return [];
  const { proof } = standingOf(state, item, { rules: state.rules, pilot: pilotOf(item) });
  if (!proof.isQuorate) return [];
  return proof.seats
    .filter(({ standing, person }) => standing === 'counts' && person !== actor.person)
    .flatMap(({ seatId }): OpenMeetingCommand[] =>
      isNo(votingSeat({ actor, seatId }, state, proof))
        ? []
        : [{ command: 'CastVote', about: seatId, isOpen: true, reason: null }],
    );
};
