import { graphql } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';

export const pilotQuery = graphql(`
  query PilotPage($id: ID!, $asOf: DateTime, $known: Known, $atPosition: Position, $atLeast: Position) {
    pilot(id: $id, asOf: $asOf, known: $known, atPosition: $atPosition, atLeast: $atLeast) {
      id
      name
      purpose
      unit
      programme
      tags
      externalId
      importId
      stage
      stageSince
      wentBackwards
      status
      statusSince
      holds {
        cause
        since
        reason
        returnOn
      }
      ownership
      owner {
        id
        name
        initials
      }
      ownerSince
      offer {
        to {
          id
          name
          initials
        }
        by {
          id
          name
        }
        at
      }
      orphanedSince
      sponsor {
        id
        name
        initials
      }
      riskTier
      contractState
      autonomy
      emergencyStop {
        by {
          id
          name
        }
        at
        reason
      }
      killing {
        reason
        because
        lessons
        gate
        freed {
          minor
          currency
        }
        by {
          id
          name
          initials
        }
        at
      }
      retiredBecause
      reportedStage {
        stage
        at
      }
      registeredAt
      changedAt
      version
      actions {
        command
        isOpen
        reason
      }
      story(first: 1) {
        totalCount
        byKind {
          kind
          count
        }
      }
    }
  }
`);

/** A pilot as this page shows it, at the moment the page looks at. */
export type ShownPilot = NonNullable<ResultOf<typeof pilotQuery>['pilot']>;
