import { graphql } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';

export const boardsQuery = graphql(`
  query Boards($asOf: DateTime, $known: Known, $atPosition: Position, $atLeast: Position) {
    boards(asOf: $asOf, known: $known, atPosition: $atPosition, atLeast: $atLeast) {
      id
      name
      purpose
      charter {
        noticeDays
      }
      seats {
        seatId
        office
        hasVote
        isInTerm
        person {
          id
          name
          initials
        }
      }
      nextMeeting {
        id
        number
        title
        startsAt
        minutes
        place
        state
        items {
          id
          kind
          title
          minutes
          state
          isWithheld
        }
        pack {
          frozenAt
        }
      }
      meetings {
        id
        number
        state
        startsAt
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

export type ListedBoard = ResultOf<typeof boardsQuery>['boards'][number];

/** What could be placed on the agenda of a meeting that is called. */
export const readyQuery = graphql(`
  query ReadyForMeeting($meeting: ID!) {
    agendaProposals(meeting: $meeting) {
      subjectKey
      title
      because
      isReady
    }
  }
`);
