import { person, quote, sentence } from '@gatehouse/kernel';
import { ballotWords } from '../words';
import type { MeetingTellers } from './meeting-story';

/** What is said aloud while a meeting is held. */
export const roomTellers: MeetingTellers<
  | 'MeetingOpened'
  | 'MemberArrived'
  | 'MemberLeft'
  | 'ItemOpened'
  | 'ItemPaused'
  | 'VoteCast'
  | 'VoteChanged'
  | 'VoteConfirmed'
  | 'ItemDeferred'
  | 'MeetingClosed'
> = {
  MeetingOpened: ({ person: opener }) => sentence`${person(opener)} opened the meeting.`,
  MemberArrived: ({ person: member, seatId }) =>
    seatId === null ? sentence`${person(member)} arrived as a guest.` : sentence`${person(member)} arrived.`,
  MemberLeft: ({ person: member }) => sentence`${person(member)} left.`,
  ItemOpened: (_, { by, item }) => sentence`${by} opened ${item}.`,
  ItemPaused: (_, { by, item }) => sentence`${by} paused ${item}.`,
  VoteCast: ({ person: member, by: voter, ballot, isRecordedForThem }) => {
    const said = ballot === 'abstain' ? 'abstained' : `voted ${ballotWords(ballot)}`;
    if (isRecordedForThem) return sentence`${person(member)} ${said}, as recorded by ${person(voter)}.`;
    return voter === member
      ? sentence`${person(member)} ${said}.`
      : sentence`${person(voter)} ${said} for ${person(member)}.`;
  },
  VoteChanged: ({ person: member, from, ballot }) =>
    from === ballot
      ? sentence`The vote of ${person(member)} stays ${ballotWords(ballot)}, in other words.`
      : sentence`The vote of ${person(member)} changed from ${ballotWords(from)} to ${ballotWords(ballot)}.`,
  VoteConfirmed: ({ person: member, ballot }) =>
    sentence`${person(member)} confirmed the vote recorded for them, ${ballotWords(ballot)}.`,
  ItemDeferred: ({ reason, returnOn }, { item }) =>
    sentence`${item} was deferred ${returnOn === null ? 'to the next meeting' : `until ${returnOn}`}: ${quote(reason)}`,
  MeetingClosed: ({ person: closer }) => sentence`${person(closer)} closed the meeting.`,
};
