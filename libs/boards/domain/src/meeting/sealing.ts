import { accept, reject, type Decision, type Refusal } from '@gatehouse/kernel';
import { seatsInTerm } from '../board/offices';
import type { SeatOffice } from '../board/board.events';
import { flawInText, longestReason } from '../words';
import { sealed } from './actions';
import type { MeetingCommandOf } from './meeting.commands';
import type { MeetingEvent, SealedSection } from './meeting.events';
import type { MeetingRefusal } from './meeting.refusal';
import { isRecused, type CalledMeeting } from './meeting.state';
import { minutesIn, minutesText, minutesTextOf } from './minutes-text';
import type { MinutesSection } from './minutes';
import { holdsOfficeIn } from './presiding';

type Decided = Decision<MeetingEvent, MeetingRefusal>;
type No = Refusal<MeetingRefusal>;

export const draftMinutes = (
  { meetingId, actor, digestOf }: MeetingCommandOf<'DraftMinutes'>,
  meeting: CalledMeeting,
): Decided => {
  const no = notClosed(meeting) ?? (holdsOfficeIn(meeting, actor.person) ? null : notDrafting);
  if (no) return no;
  const digest = digestOf(minutesTextOf(meeting));
  return digest === meeting.minutes.digest
    ? accept()
    : accept({ type: 'MinutesDrafted', meetingId, version: meeting.minutes.version + 1, digest });
};

const notClosed = ({ state, minutes }: CalledMeeting): No | null => {
  if (state !== 'closed')
    return reject('meeting-not-closed', 'Minutes are drawn up when the meeting is closed. Close it first.');
  return minutes.state === 'sealed' ? sealed : null;
};

const notDrafting: No = reject('not-your-office', 'The secretary or the chair draws up the minutes.');

export const approveMinutes = (
  { meetingId, actor, seenDigest, digestOf }: MeetingCommandOf<'ApproveMinutes'>,
  meeting: CalledMeeting,
): Decided => {
  const { person } = actor;
  const { minutes } = meeting;
  const no = notClosed(meeting) ?? (mayApprove(meeting, person) ? null : notApproving(meeting));
  if (no) return no;
  if (minutes.state === 'none')
    return reject('nothing-drafted', 'No minutes are drawn up yet. Draw them up, and read them.');
  const sections = minutesIn(meeting);
  const digest = digestOf(minutesText(sections));
  if (digest !== minutes.digest)
    return reject(
      'minutes-changed',
      `Notes or confirmations came after version ${minutes.version} was drawn up. Draw them up again, and read them.`,
    );
  if (seenDigest !== digest)
    return reject(
      'minutes-changed',
      `The minutes have changed since you read them. Read version ${minutes.version}, then approve it.`,
      'digest',
    );
  return accept(
    {
      type: 'MinutesApproved',
      meetingId,
      version: minutes.version,
      digest,
      person,
      sections: sealedSections(sections),
    },
    ...recusalsEnded(meeting),
  );
};

const sealedSections = (sections: readonly MinutesSection[]): SealedSection[] =>
  sections.map(({ itemId, heading, lines }) => ({ itemId, heading, lines: lines.map(({ parts }) => parts) }));

/** With the seal nothing of an item is kept from anybody any more. */
const recusalsEnded = ({ meetingId, items }: CalledMeeting): MeetingEvent[] =>
  items.flatMap(({ itemId, recusals }) =>
    recusals.map(({ person }): MeetingEvent => ({
      ...{ type: 'RecusalEnded', meetingId, itemId, person },
      reason: 'The minutes were approved.',
    })),
  );

/** Whoever approves was there for all of it: the chair, else the secretary, else any member. */
const mayApprove = (meeting: CalledMeeting, person: string): boolean => {
  const [chair] = witnesses(meeting, ['chair']);
  if (chair !== undefined) return chair === person;
  const [secretary] = witnesses(meeting, ['secretary']);
  if (secretary !== undefined) return secretary === person;
  return witnesses(meeting, ['member']).includes(person);
};

const witnesses = ({ rules, attended, items }: CalledMeeting, offices: readonly SeatOffice[]): string[] =>
  rules === null
    ? []
    : seatsInTerm(rules.seats, rules.onDay)
        .filter(({ office }) => offices.includes(office))
        .map(({ person }) => person)
        .filter((person) => attended.includes(person) && !items.some((item) => isRecused(item, person)));

const notApproving = (meeting: CalledMeeting): No => {
  const who = (['chair', 'secretary'] as const).find((office) => witnesses(meeting, [office]).length > 0);
  return reject(
    'not-your-office',
    who === 'chair'
      ? 'The chair approves the minutes.'
      : `Whoever approves the minutes was there and withdrawn from nothing: here ${who === 'secretary' ? 'the secretary' : 'any member of whom that is so'}.`,
  );
};

export const addErratum = (
  { meetingId, actor, erratumId, text }: MeetingCommandOf<'AddErratum'>,
  meeting: CalledMeeting,
): Decided => {
  if (meeting.minutes.state !== 'sealed')
    return reject(
      'minutes-not-sealed',
      'The minutes are not sealed yet: put their notes right before they are approved.',
    );
  const { person } = actor;
  if (!holdsOfficeIn(meeting, person))
    return reject('not-your-office', 'An erratum is added by the secretary or the chair.');
  const no = flawInText(text, {
    ...{ what: 'text', most: longestReason },
    ask: 'Say what the minutes have wrong, and what is so.',
  });
  if (no) return no;
  return meeting.errata.some((one) => one.erratumId === erratumId)
    ? accept()
    : accept({ type: 'ErratumAdded', meetingId, erratumId, person, text: text.trim() });
};
