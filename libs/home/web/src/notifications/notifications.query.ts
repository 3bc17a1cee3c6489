import { graphql } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';

export const unreadQuery = graphql(`
  query UnreadNotifications {
    notifications(first: 0) {
      unread
    }
  }
`);

export const notificationsQuery = graphql(`
  query Notifications {
    notifications(first: 30) {
      unread
      list {
        id
        parts {
          kind
          text
          person {
            id
            name
          }
        }
        pilot {
          id
          name
        }
        at
        isRead
        address
      }
    }
  }
`);

export const markNotifications = graphql(`
  mutation MarkNotifications($input: MarkNotificationsInput!) {
    markNotifications(input: $input) {
      ...Outcome
    }
  }
`);

export type ShownNotification = ResultOf<typeof notificationsQuery>['notifications']['list'][number];
