import { person, quote, sentence, type Sentence } from '@gatehouse/kernel';
import type { Seat } from '../board/board.events';
import { seatsInTerm } from '../board/offices';
import { line, only, type Minuted, type MinutesLine } from './minutes-line';

/** Who was there for any of it, who was not, and who came and went in between. */
export const attendanceLines = (told: readonly Minuted[]): MinutesLine[] => {
  const [opening] = only(told, 'MeetingOpened');
  if (!opening) return [];
  const seats = seatsInTerm(opening.event.seats, opening.event.onDay);
  const came = new Set(only(told, 'MemberArrived').map(({ event }) => event.person));
  const apologies = only(told, 'ApologySent');
  const excused = new Set(apologies.map(({ event }) => event.person));
  return [
    ...seats.filter((seat) => came.has(seat.person)).map((seat) => line(presence(seat), null)),
    ...seats.filter((seat) => !came.has(seat.person)).map((seat) => line(absence(seat, came, excused), null)),
    ...[...came].filter((one) => !hasPart(seats, one)).map((one) => line(guest(one), null)),
    ...apologies.map(({ event, at }) => line(apology(event.person, event.note), at)),
    ...comingsAndGoings(told),
  ];
};

const presence = ({ person: member, office, hasVote }: Seat): Sentence =>
  sentence`${person(member)}, ${office}${hasVote ? '' : ' without a vote'}, was there.`;

const absence = (
  { person: member, office, delegate }: Seat,
  came: ReadonlySet<string>,
  excused: ReadonlySet<string>,
): Sentence => [
  ...sentence`${person(member)}, ${office}, was away${excused.has(member) ? ', with apologies' : ''}`,
  ...(delegate !== null && came.has(delegate)
    ? sentence`; ${person(delegate)}, their delegate, was there`
    : []),
  ...sentence`.`,
];

const hasPart = (seats: readonly Seat[], one: string): boolean =>
  seats.some((seat) => seat.person === one || seat.delegate === one);

const guest = (one: string): Sentence => sentence`${person(one)} was there as a guest.`;

const apology = (one: string, note: string): Sentence =>
  note === ''
    ? sentence`${person(one)} sent apologies.`
    : sentence`${person(one)} sent apologies: ${quote(note)}`;

/** Whoever leaves, and whoever comes after something was decided or comes back. */
const comingsAndGoings = (told: readonly Minuted[]): MinutesLine[] => {
  const left = new Set<string>();
  let isUnderWay = false;
  return told.flatMap(({ event, at }) => {
    if (event.type === 'ItemDecided' || event.type === 'ItemDeferred') isUnderWay = true;
    if (event.type === 'MemberLeft') {
      left.add(event.person);
      return [line(sentence`${person(event.person)} left.`, at)];
    }
    if (event.type !== 'MemberArrived' || !(isUnderWay || left.has(event.person))) return [];
    return [
      line(sentence`${person(event.person)} ${left.has(event.person) ? 'came back' : 'arrived later'}.`, at),
    ];
  });
};
