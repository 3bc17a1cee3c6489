import { graphql } from '@gatehouse/web-kit';

export const facetsQuery = graphql(`
  query PortfolioFacets($asOf: DateTime, $known: Known, $atPosition: Position) {
    portfolioFacets(asOf: $asOf, known: $known, atPosition: $atPosition) {
      units {
        value
        count
      }
      programmes {
        value
        count
      }
      tags {
        value
        count
      }
    }
  }
`);
