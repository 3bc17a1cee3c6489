import { graphql } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';

export const decisionsQuery = graphql(`
  query DecisionsRegister(
    $search: String
    $board: ID
    $outcome: Ballot
    $first: Int
    $after: String
    $asOf: DateTime
    $known: Known
    $atPosition: Position
  ) {
    decisions(
      search: $search
      board: $board
      outcome: $outcome
      first: $first
      after: $after
      asOf: $asOf
      known: $known
      atPosition: $atPosition
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          boardId
          boardName
          meetingId
          circularId
          title
          kind
          pilotId
          pilotName
          gate
          outcome
          isVoided
          at
          position
          quorum {
            counted
            entitled
            required
          }
          tally {
            counts {
              ballot
              votes
            }
            sentence
          }
          dissent {
            person {
              id
            }
          }
        }
      }
    }
  }
`);

export type ListedDecision = ResultOf<typeof decisionsQuery>['decisions']['edges'][number]['node'];

export const boardNamesQuery = graphql(`
  query BoardNames {
    boards {
      id
      name
    }
  }
`);
