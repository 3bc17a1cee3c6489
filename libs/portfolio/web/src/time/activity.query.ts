import { graphql } from '@gatehouse/web-kit';

export const activityQuery = graphql(`
  query TimeActivity($step: ActivityStep!) {
    activity(step: $step) {
      from
      events
    }
  }
`);
