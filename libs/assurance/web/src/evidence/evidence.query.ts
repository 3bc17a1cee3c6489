import { graphql } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';

export const pilotEvidenceQuery = graphql(`
  query PilotEvidence($id: ID!, $asOf: DateTime, $known: Known, $atPosition: Position, $atLeast: Position) {
    pilot(id: $id, asOf: $asOf, known: $known, atPosition: $atPosition, atLeast: $atLeast) {
      id
      name
      evidence {
        id
        pilotId
        kind
        title
        state
        datedOn
        expiresOn
        digest
        address
        isLink
        fileName
        mediaType
        bytes
        filedBy {
          id
          name
          initials
        }
        filedAt
        position
        supersedes
        supersededBy
      }
      evidenceActions {
        command
        isOpen
        reason
      }
    }
  }
`);

type Found = NonNullable<ResultOf<typeof pilotEvidenceQuery>['pilot']>;
export type ShownEvidence = Found['evidence'][number];
export type EvidenceAction = Found['evidenceActions'][number];
