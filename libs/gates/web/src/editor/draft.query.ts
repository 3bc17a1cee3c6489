import { graphql } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';

export const policyDraftQuery = graphql(`
  query PolicyDraft($id: ID!, $atLeast: Position) {
    policy(id: $id, atLeast: $atLeast) {
      id
      name
      revision
      latest
      draft {
        name
        at
        by {
          id
          name
        }
        basedOn {
          kind
          policyId
          version
        }
        gates {
          ...DraftGate
        }
      }
      versions {
        policyId
        version
        name
        gates {
          ...DraftGate
        }
      }
      retired {
        at
      }
      actions {
        command
        isOpen
        reason
      }
    }
  }

  fragment DraftGate on PolicyGate {
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
`);

export type DraftedPolicy = NonNullable<ResultOf<typeof policyDraftQuery>['policy']>;

export const publishPolicy = graphql(`
  mutation PublishPolicy($input: PublishPolicyInput!) {
    publishPolicy(input: $input) {
      ...Outcome
    }
  }
`);

export const pilotsToTryQuery = graphql(`
  query PilotsToTry($search: String) {
    pilots(first: 20, filter: { search: $search }, sort: { by: name, direction: ascending }) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

export const tryCriterionQuery = graphql(`
  query TryCriterion($pilot: ID!, $expression: String!, $evidence: [EvidenceRuleInput!]) {
    tryCriterion(pilot: $pilot, expression: $expression, evidence: $evidence) {
      verdict
      because
      parts {
        text
        depth
        start
        value
        about
        facts {
          path
          value
        }
      }
    }
  }
`);

export type Trial = NonNullable<ResultOf<typeof tryCriterionQuery>['tryCriterion']>;
