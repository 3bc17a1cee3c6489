import { graphql } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';

export const pilotReviewsQuery = graphql(`
  query PilotReviews($id: ID!, $asOf: DateTime, $known: Known, $atPosition: Position) {
    pilot(id: $id, asOf: $asOf, known: $known, atPosition: $atPosition) {
      id
      reviews {
        ...ReviewHeadFields
        ...ReviewOutcomeFields
        mustMeet {
          criterionId
          sentence
          expression
          verdict
          because
          isExcepted
          since
          facts {
            path
            value
          }
          evidence {
            id
            title
            datedOn
          }
          waitsOn {
            ...ReviewWaitFields
          }
        }
        shouldMeet {
          criterionId
          sentence
          weight
          scale
          mean
          spread
          scores {
            score
            comment
            at
            assessor {
              ...ReviewPerson
            }
          }
        }
        signOffs {
          signOffId
          name
          role
          state
          note
          at
          contractVersion
          person {
            ...ReviewPerson
          }
        }
        evidenceRequests {
          requestId
          criterion
          question
          at
          wasMet
          metSince
          answeredAt
          answer
          by {
            ...ReviewPerson
          }
          evidence {
            id
            title
          }
        }
        waitsFor {
          ...ReviewWaitFields
        }
        voidings {
          sentence
          at
          position
          signOffs
        }
        exceptions {
          criterion
          reason
          decisionId
          at
        }
        actions {
          command
          about
          isOpen
          reason
        }
      }
    }
  }

  fragment ReviewHeadFields on GateReview {
    id
    revision
    pilotId
    gate
    gateId
    from
    to
    state
    ask
    autonomyAsked
    requestedAt
    readyAt
    reopens
    score
    spend {
      minor
      currency
    }
    requestedBy {
      ...ReviewPerson
    }
    policy {
      id
      name
      version
    }
    bound {
      contractVersion
      contractDigest
      evidence {
        id
        title
        datedOn
        state
      }
    }
  }

  fragment ReviewOutcomeFields on GateReview {
    decision {
      outcome
      decisionId
      at
      because
      returnOn
      redo
      killReason
      lessons
      autonomy
      isVoided
      voidedBecause
      reviewAgainOn
      freed {
        minor
        currency
      }
    }
    conditions {
      id
      reviewId
      gate
      text
      dueOn
      state
      note
      canBeMet
      owner {
        ...ReviewPerson
      }
      metBy {
        ...ReviewPerson
      }
      evidence {
        id
        title
      }
    }
  }

  fragment ReviewWaitFields on ReviewWait {
    sentence
    since
    role
    people {
      ...ReviewPerson
    }
  }

  fragment ReviewPerson on Person {
    id
    name
    initials
  }
`);

/** A gate review as its page shows it, at the moment the page looks at. */
export type ShownReview = NonNullable<ResultOf<typeof pilotReviewsQuery>['pilot']>['reviews'][number];
