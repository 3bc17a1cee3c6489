import { graphql } from '@gatehouse/web-kit';

export const meetingsQuery = graphql(`
  query TimeMeetings {
    meetings {
      id
      title
      closedAt
    }
  }
`);
