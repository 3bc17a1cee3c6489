import { graphql } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';

// Without ids: a result is what these words found, and not a thing to be kept by its id.
export const searchQuery = graphql(`
  query FindOrDo($words: String!, $asOf: DateTime, $known: Known, $atPosition: Position) {
    search(words: $words, first: 6, asOf: $asOf, known: $known, atPosition: $atPosition) {
      results {
        kind
        address
        title
        titleParts {
          text
          isMatch
        }
        found {
          field
          parts {
            text
            isMatch
          }
        }
        person {
          id
          hasLeft
        }
      }
      near {
        typed
        read
      }
      didYouMean
    }
  }
`);

export type Found = ResultOf<typeof searchQuery>['search'];
export type FoundResult = Found['results'][number];
