import { graphql } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';

export const pilotsQuery = graphql(`
  query PortfolioPilots(
    $first: Int!
    $after: String
    $filter: PilotFilter
    $sort: PilotSort
    $asOf: DateTime
    $known: Known
    $atPosition: Position
    $atLeast: Position
  ) {
    pilots(
      first: $first
      after: $after
      filter: $filter
      sort: $sort
      asOf: $asOf
      known: $known
      atPosition: $atPosition
      atLeast: $atLeast
    ) {
      totalCount
      position
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          unit
          programme
          tags
          externalId
          stage
          stageSince
          wentBackwards
          status
          ownership
          owner {
            id
            name
            initials
          }
          offer {
            to {
              id
              name
            }
          }
          orphanedSince
          sponsor {
            id
            name
            initials
          }
          riskTier
          contractState
          gateState
          openConditions
          holds {
            cause
            since
            reason
          }
          autonomy
          registeredAt
          changedAt
        }
      }
    }
  }
`);

export type PilotRow = ResultOf<typeof pilotsQuery>['pilots']['edges'][number]['node'];

export const pilotRowQuery = graphql(`
  query PortfolioPilot($id: ID!, $atLeast: Position) {
    pilot(id: $id, atLeast: $atLeast) {
      id
      name
      unit
      programme
      tags
      externalId
      stage
      stageSince
      wentBackwards
      status
      ownership
      owner {
        id
        name
        initials
      }
      offer {
        to {
          id
          name
        }
      }
      orphanedSince
      sponsor {
        id
        name
        initials
      }
      riskTier
      contractState
      gateState
      openConditions
      holds {
        cause
        since
        reason
      }
      autonomy
      registeredAt
      changedAt
    }
  }
`);

export const pilotCountQuery = graphql(`
  query PortfolioCount(
    $filter: PilotFilter
    $asOf: DateTime
    $known: Known
    $atPosition: Position
    $atLeast: Position
  ) {
    portfolioSummary(
      filter: $filter
      asOf: $asOf
      known: $known
      atPosition: $atPosition
      atLeast: $atLeast
    ) {
      total
      position
    }
  }
`);

/** Those that can be chosen at once, by no more than what is said of them. */
export const pilotsToChooseQuery = graphql(`
  query PortfolioPilotsToChoose(
    $first: Int!
    $filter: PilotFilter
    $sort: PilotSort
    $asOf: DateTime
    $known: Known
    $atPosition: Position
  ) {
    pilots(first: $first, filter: $filter, sort: $sort, asOf: $asOf, known: $known, atPosition: $atPosition) {
      edges {
        node {
          id
          name
          sponsor {
            id
          }
        }
      }
    }
  }
`);

export const portfolioChanged = graphql(`
  subscription PortfolioChanged {
    portfolioChanged {
      position
      pilots
      isPartial
    }
  }
`);
