import { graphql } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';

export const circularQuery = graphql(`
  query CircularPage($id: ID!, $asOf: DateTime, $known: Known, $atPosition: Position, $atLeast: Position) {
    circular(id: $id, asOf: $asOf, known: $known, atPosition: $atPosition, atLeast: $atLeast) {
      id
      revision
      boardId
      boardName
      title
      question
      kind
      pilotId
      pilotName
      reviewId
      state
      proposedAt
      endsAt
      packPosition
      packDigest
      isWithheld
      withdrawnBecause
      proposedBy {
        id
        name
      }
      recusals {
        basis
        reason
        person {
          id
          name
        }
      }
      quorum {
        isQuorate
        entitled
        counted
        required
        rule
        sentence
        charterVersion
        seats {
          seatId
          standing
          because
          person {
            id
            name
            initials
          }
          present {
            id
            name
            initials
          }
        }
      }
      votes {
        seatId
        ballot
        rationale
        at
        isUnconfirmed
        wasChanged
        person {
          id
          name
          initials
        }
        by {
          id
          name
          initials
        }
      }
      tally {
        needed
        carried
        sentence
      }
      decision {
        id
        outcome
        isVoided
        at
      }
      commands {
        command
        about
        isOpen
        reason
      }
    }
  }
`);

export type ShownCircular = NonNullable<ResultOf<typeof circularQuery>['circular']>;

export const circularMoved = graphql(`
  subscription CircularMoved($id: ID!) {
    circularChanged(id: $id) {
      id
      revision
    }
  }
`);
