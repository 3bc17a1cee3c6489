import { graphql } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';

export const personQuery = graphql(`
  query PersonPage($id: ID!, $atLeast: Position) {
    person(id: $id, atLeast: $atLeast) {
      id
      name
      title
      unit
      email
      initials
      addedAt
      leftAt
      hasLeft
      isForgotten
      isService
      grants {
        role
        scope
        since
        by {
          id
          name
        }
      }
      pastGrants {
        role
        scope
        since
        by {
          id
          name
        }
        until
        endedBy {
          id
          name
        }
      }
      delegations {
        id
        delegate {
          id
          name
          initials
        }
        duties
        from
        until
        namedAt
        namedBy {
          id
          name
        }
        state
        endedAt
        endedBy {
          id
          name
        }
      }
      standsInFor {
        id
        person {
          id
          name
          initials
        }
        duties
        from
        until
        namedAt
        namedBy {
          id
          name
        }
        state
        endedAt
      }
      tokens {
        id
        label
        scopes
        issuedAt
        expiresAt
        isRevoked
        revokedAt
      }
    }
  }
`);

export type WholePerson = NonNullable<ResultOf<typeof personQuery>['person']>;
