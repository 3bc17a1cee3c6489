import { graphql } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';

export const calendarQuery = graphql(`
  query BoardCalendar(
    $from: DateTime
    $until: DateTime
    $asOf: DateTime
    $known: Known
    $atPosition: Position
  ) {
    meetings(from: $from, until: $until, asOf: $asOf, known: $known, atPosition: $atPosition) {
      id
      boardId
      boardName
      title
      startsAt
      minutes
      place
      state
      minutesState
    }
  }
`);

export type CalendarMeeting = ResultOf<typeof calendarQuery>['meetings'][number];
