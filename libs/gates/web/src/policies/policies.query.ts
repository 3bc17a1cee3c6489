import { graphql } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';

export const policiesQuery = graphql(`
  query Policies($asOf: DateTime, $known: Known, $atPosition: Position, $atLeast: Position) {
    policies(asOf: $asOf, known: $known, atPosition: $atPosition, atLeast: $atLeast) {
      id
      name
      revision
      latest
      pilots
      draft {
        at
        by {
          id
          name
        }
      }
      versions {
        policyId
        version
        at
        pilots
        by {
          id
          name
        }
      }
      retired {
        at
        reason
      }
    }
    placements(first: 1, asOf: $asOf, known: $known, atPosition: $atPosition) {
      totalCount
    }
  }
`);

export type ListedPolicy = ResultOf<typeof policiesQuery>['policies'][number];

export const policyMoved = graphql(`
  subscription PolicyMoved {
    policyMoved {
      policyId
      revision
    }
  }
`);

export const draftPolicy = graphql(`
  mutation DraftPolicy($input: DraftPolicyInput!) {
    draftPolicy(input: $input) {
      ...Outcome
    }
  }
`);
