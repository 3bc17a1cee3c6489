import { instantOf, millisecondsOf } from '@gatehouse/kernel';
import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { CalendarMeeting } from './calendar-meetings';

/** Meetings as an iCalendar file (RFC 5545), with all times in UTC; `origin` is where the product is reached. */
export const icalendarOf = (
  meetings: readonly CalendarMeeting[],
  { name, origin }: { name: string; origin: string },
): string => {
  const calendar = new ICalCalendar({
    ...{ name, method: ICalCalendarMethod.PUBLISH, ttl: secondsBetweenLooks },
    prodId: { company: 'Gatehouse', product: 'Boards', language: 'EN' },
  });
  for (const meeting of meetings) calendar.createEvent(eventOf(meeting, origin));
  return calendar.toString();
};

const eventOf = ({ meeting, entry, boardName, agenda }: CalendarMeeting, origin: string) => {
  const { meetingId, startsAt, minutes, place, title, state } = meeting;
  return {
    // The same through every change, so that a calendar moves what it has and adds nothing.
    ...{ id: `${meetingId}@gatehouse`, sequence: entry.sequence },
    ...{ start: startsAt, end: instantOf(millisecondsOf(startsAt) + minutes * 60_000) },
    ...{ stamp: entry.changedAt, created: entry.calledAt, lastModified: entry.changedAt },
    ...{
      summary: title.startsWith(boardName) ? title : `${boardName}: ${title}`,
      location: place,
      url: `${origin}/meetings/${meetingId}`,
    },
    description: descriptionOf(agenda, meeting.cancelledBecause),
    status: state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
};

const descriptionOf = (agenda: CalendarMeeting['agenda'], cancelledBecause: string | null): string => {
  const items = agenda.map(
    ({ title, minutes, isWithheld }, index) =>
      `${index + 1}. ${title} (${minutes} min${isWithheld ? '; withheld, as you are withdrawn from it' : ''})`,
  );
  const agendaWords = items.length === 0 ? ['No agenda yet.'] : ['Agenda:', ...items];
  return [...(cancelledBecause === null ? [] : [`Cancelled: ${cancelledBecause}`, '']), ...agendaWords].join(
    '\n',
  );
};

const secondsBetweenLooks = 3_600;
