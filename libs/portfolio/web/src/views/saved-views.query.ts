import { graphql } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';

export const savedViewsQuery = graphql(`
  query SavedViews {
    savedViews {
      id
      name
      isShared
      isMine
      owner {
        id
        name
      }
      filter
      sort {
        by
        direction
      }
      columns
      view
    }
  }
`);

export type SavedView = ResultOf<typeof savedViewsQuery>['savedViews'][number];

export const saveView = graphql(`
  mutation SaveView($input: SaveViewInput!) {
    saveView(input: $input) {
      ...Outcome
    }
  }
`);

export const deleteView = graphql(`
  mutation DeleteView($input: DeleteViewInput!) {
    deleteView(input: $input) {
      ...Outcome
    }
  }
`);
