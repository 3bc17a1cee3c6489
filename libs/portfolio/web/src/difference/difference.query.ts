import { graphql } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';

export const differenceQuery = graphql(`
  query PortfolioDifference($from: DateTime!, $to: DateTime, $known: Known, $first: Int!, $after: String) {
    portfolioDifference(from: $from, to: $to, known: $known, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          kind
          fields {
            field
            was
            is
          }
        }
      }
    }
  }
`);

export type Difference = ResultOf<typeof differenceQuery>['portfolioDifference']['edges'][number]['node'];
