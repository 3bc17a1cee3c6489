import { graphql } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';

export const importFileQuery = graphql(`
  query ImportFile($id: ID!) {
    importFile(id: $id) {
      id
      name
      bytes
      encoding
      delimiter
      rows
      columns {
        index
        header
        samples
        values {
          value
          count
        }
        blank
      }
      suggestedMapping {
        id
        name
        isBuiltIn
        columns {
          index
          header
          target
          values {
            from
            to
          }
        }
        effectiveOn
      }
      alreadyImportedAt
    }
    importMappings {
      id
      name
      isBuiltIn
      columns {
        index
        header
        target
        values {
          from
          to
        }
      }
      effectiveOn
    }
  }
`);

type Read = ResultOf<typeof importFileQuery>;

/** A file that was uploaded and read, with the mapping that fits it best. */
export type ReadFile = NonNullable<Read['importFile']>;
export type FileColumn = ReadFile['columns'][number];
export type KnownMapping = Read['importMappings'][number];
