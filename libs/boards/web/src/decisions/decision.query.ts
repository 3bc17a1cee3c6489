import { graphql } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';

export const decisionQuery = graphql(`
  query DecisionRecord($id: ID!, $asOf: DateTime, $known: Known, $atPosition: Position) {
    decision(id: $id, asOf: $asOf, known: $known, atPosition: $atPosition) {
      id
      boardId
      boardName
      meetingId
      circularId
      title
      kind
      pilotId
      pilotName
      reviewId
      gate
      outcome
      because
      returnOn
      redo
      conditions {
        conditionId
        text
        dueOn
        owner {
          id
          name
          initials
        }
      }
      killReason
      lessons
      freed {
        minor
        currency
      }
      autonomy
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
      dissent {
        ballot
        rationale
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
      tally {
        needed
        carried
        byCastingVote
        sentence
        counts {
          ballot
          votes
        }
      }
      packDigest
      contractVersion
      policyId
      policyVersion
      at
      position
      sealedBy {
        id
        name
      }
      isVoided
    }
  }
`);

export type ShownDecision = NonNullable<ResultOf<typeof decisionQuery>['decision']>;
