import { graphql } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';

export const actionsQuery = graphql(`
  query MeetingActions($asOf: DateTime, $known: Known, $atPosition: Position, $atLeast: Position) {
    meetingActions(asOf: $asOf, known: $known, atPosition: $atPosition, atLeast: $atLeast) {
      id
      actionId
      meetingId
      meetingTitle
      text
      dueOn
      isDone
      isOverdue
      doneAt
      note
      canBeDone
      owner {
        id
        name
        initials
      }
    }
  }
`);

export const conditionsQuery = graphql(`
  query GateConditions(
    $first: Int
    $after: String
    $asOf: DateTime
    $known: Known
    $atPosition: Position
    $atLeast: Position
  ) {
    gateConditions(
      first: $first
      after: $after
      asOf: $asOf
      known: $known
      atPosition: $atPosition
      atLeast: $atLeast
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          reviewId
          pilotId
          pilotName
          gate
          text
          dueOn
          state
          metAt
          note
          canBeMet
          owner {
            id
            name
            initials
          }
          metBy {
            id
            name
          }
        }
      }
    }
  }
`);

export type MeetingAction = ResultOf<typeof actionsQuery>['meetingActions'][number];
export type GateCondition = ResultOf<typeof conditionsQuery>['gateConditions']['edges'][number]['node'];

export const meetCondition = graphql(`
  mutation MeetConditionFromList($input: MeetConditionInput!) {
    meetCondition(input: $input) {
      ...Outcome
    }
  }
`);

export const evidenceQuery = graphql(`
  query EvidenceForCondition($pilot: ID!) {
    pilot(id: $pilot) {
      id
      evidence {
        id
        title
      }
    }
  }
`);
