import { graphql } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';

export const boardQuery = graphql(`
  query BoardPage($id: ID!, $asOf: DateTime, $known: Known, $atPosition: Position, $atLeast: Position) {
    board(id: $id, asOf: $asOf, known: $known, atPosition: $atPosition, atLeast: $atLeast) {
      id
      name
      purpose
      charterVersion
      charter {
        quorumKind
        quorum
        majority
        abstentions
        hasCastingVote
        allowsDelegates
        allowsCirculars
        circularDays
        circularMustBeUnanimous
        noticeDays
        stayDays
        sentences {
          paragraph
          title
          text
        }
      }
      charters {
        version
        reason
        at
        by {
          id
          name
        }
        charter {
          sentences {
            paragraph
            title
            text
          }
        }
      }
      seats {
        seatId
        office
        hasVote
        from
        until
        isInTerm
        person {
          id
          name
          initials
        }
        delegate {
          id
          name
          initials
        }
      }
      meetings {
        id
        number
        title
        startsAt
        minutes
        place
        state
        minutesState
      }
      circulars {
        id
        title
        state
        endsAt
        proposedAt
        isWithheld
      }
      actions {
        command
        about
        isOpen
        reason
      }
    }
  }
`);

export type ShownBoard = NonNullable<ResultOf<typeof boardQuery>['board']>;
export type ShownSeat = ShownBoard['seats'][number];
export type ShownCharter = ShownBoard['charter'];
export type ShownMeetingLine = ShownBoard['meetings'][number];
