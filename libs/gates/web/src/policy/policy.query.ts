import { graphql } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';

/** A published version with its policy around it. */
export const policyVersionQuery = graphql(`
  query PolicyVersion(
    $id: ID!
    $version: Int!
    $asOf: DateTime
    $known: Known
    $atPosition: Position
    $atLeast: Position
  ) {
    policyVersion(
      id: $id
      version: $version
      asOf: $asOf
      known: $known
      atPosition: $atPosition
      atLeast: $atLeast
    ) {
      policyId
      version
      name
      digest
      reason
      at
      pilots
      by {
        id
        name
      }
      gates {
        id
        name
        from
        to
        mustMeet {
          criterionId
          sentence
          expression
          evidence {
            kind
            freshDays
          }
        }
        shouldMeet {
          criterionId
          sentence
          weight
          scale
        }
        signOffs {
          signOffId
          name
          role
        }
        spendAuthority {
          minor
          currency
        }
        boardId
        mayBeCircular
      }
    }
    policy(id: $id, asOf: $asOf, known: $known, atPosition: $atPosition) {
      id
      name
      revision
      latest
      pilots
      draft {
        at
      }
      versions {
        policyId
        version
        at
        pilots
      }
      retired {
        at
        reason
      }
      actions {
        command
        isOpen
        reason
      }
    }
  }
`);

type Answer = ResultOf<typeof policyVersionQuery>;
export type ShownVersion = NonNullable<Answer['policyVersion']>;
export type ShownPolicy = NonNullable<Answer['policy']>;

/** The boards by name, for whoever reads or chooses the one that decides. */
export const boardNamesQuery = graphql(`
  query BoardNames {
    boards {
      id
      name
    }
  }
`);

export const retirePolicy = graphql(`
  mutation RetirePolicy($input: RetirePolicyInput!) {
    retirePolicy(input: $input) {
      ...Outcome
    }
  }
`);

export const placePilots = graphql(`
  mutation PlacePilots($input: PlacePilotsInput!) {
    placePilots(input: $input) {
      ...Together
    }
  }
`);

export const migratePilots = graphql(`
  mutation MigratePilots($input: MigratePilotsInput!) {
    migratePilots(input: $input) {
      ...Together
    }
  }
`);

export const placementsQuery = graphql(`
  query Placements($policy: ID, $version: Int) {
    placements(policy: $policy, version: $version, first: 200) {
      totalCount
      edges {
        node {
          stage
          pilot {
            id
            name
            unit
          }
        }
      }
    }
  }
`);

export const policyDifferenceQuery = graphql(`
  query PolicyDifference($policy: ID!, $from: Int!, $to: Int) {
    policyDifference(policy: $policy, from: $from, to: $to) {
      gateId
      gate
      part
      partId
      about
      change
      field
      was
      is
    }
    policy(id: $policy) {
      id
      name
      latest
      draft {
        at
      }
      versions {
        policyId
        version
      }
    }
  }
`);
