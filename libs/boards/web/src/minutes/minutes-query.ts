import { graphql, type MinutesOfMeetingQuery } from '@gatehouse/web-kit';

/** The minutes of a meeting, and what may be done with them. */
export const minutesQuery = graphql(`
  query MinutesOfMeeting(
    $id: ID!
    $asOf: DateTime
    $known: Known
    $atPosition: Position
    $atLeast: Position
  ) {
    meeting(id: $id, asOf: $asOf, known: $known, atPosition: $atPosition, atLeast: $atLeast) {
      id
      revision
      boardId
      boardName
      number
      title
      startsAt
      state
      minutesState
      commands {
        command
        about
        isOpen
        reason
      }
    }
    minutes(meeting: $id, asOf: $asOf, known: $known, atPosition: $atPosition, atLeast: $atLeast) {
      meetingId
      state
      version
      digest
      sections {
        itemId
        heading
        isWithheld
        lines {
          at
          noteId
          parts {
            kind
            text
            person {
              id
              name
            }
          }
        }
      }
      approvedBy {
        id
        name
      }
      approvedAt
      errata {
        erratumId
        person {
          id
          name
        }
        text
        at
      }
    }
  }
`);

export const minutesMoved = graphql(`
  subscription MinutesMoved($meetingId: ID!) {
    roomChanged(meetingId: $meetingId) {
      meetingId
      revision
    }
  }
`);

export type MinutedMeeting = NonNullable<MinutesOfMeetingQuery['meeting']>;
export type Minutes = NonNullable<MinutesOfMeetingQuery['minutes']>;
export type MinutesLine = Minutes['sections'][number]['lines'][number];
