import { graphql } from '@gatehouse/web-kit';

export const pilotsQuery = graphql(`
  query PilotsForBoard($search: String) {
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

export const reviewsQuery = graphql(`
  query ReviewsForBoard($pilot: ID!) {
    pilot(id: $pilot) {
      id
      reviews {
        id
        gate
        state
      }
    }
  }
`);
