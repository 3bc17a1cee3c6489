import { graphql, type MaterialOfReviewQuery } from '@gatehouse/web-kit';

/** What a board is shown of a review: as it lies in the pack, or as it is. */
export const reviewQuery = graphql(`
  query MaterialOfReview(
    $id: ID!
    $asOf: DateTime
    $known: Known
    $atPosition: Position
    $atLeast: Position
  ) {
    gateReview(id: $id, asOf: $asOf, known: $known, atPosition: $atPosition, atLeast: $atLeast) {
      id
      pilotId
      pilotName
      gate
      gateId
      from
      to
      state
      ask
      spend {
        minor
        currency
      }
      autonomyAsked
      requestedBy {
        id
        name
      }
      bound {
        contractVersion
      }
      mustMeet {
        criterionId
        sentence
        verdict
        because
        since
        isExcepted
        evidence {
          id
          title
          address
          datedOn
          expiresOn
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
          assessor {
            id
            name
          }
          score
          comment
        }
      }
      score
      signOffs {
        signOffId
        name
        state
        person {
          id
          name
        }
        note
        at
        contractVersion
      }
      evidenceRequests {
        requestId
        criterionId
        criterion
        by {
          id
          name
        }
        at
        wasMet
        metSince
        answeredAt
      }
      voidings {
        sentence
        at
      }
      waitsFor {
        sentence
      }
    }
  }
`);

export type Material = NonNullable<MaterialOfReviewQuery['gateReview']>;
export type Criterion = Material['mustMeet'][number];
export type Scores = Material['shouldMeet'][number];
export type SignedOff = Material['signOffs'][number];
