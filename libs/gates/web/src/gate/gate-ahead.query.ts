import { graphql } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';

export const gateAheadQuery = graphql(`
  query PilotGateAhead($id: ID!, $asOf: DateTime, $known: Known, $atPosition: Position) {
    pilot(id: $id, asOf: $asOf, known: $known, atPosition: $atPosition) {
      id
      name
      autonomy
      gateAhead {
        gateId
        gate
        from
        to
        reopens
        canRequest
        reason
        policy {
          id
          name
          version
        }
        spendAuthority {
          minor
          currency
        }
        mustMeet {
          criterionId
          sentence
          expression
          verdict
          because
          isExcepted
          since
          facts {
            path
            value
          }
          evidence {
            id
            title
            datedOn
          }
          waitsOn {
            sentence
            since
            role
            people {
              id
              name
              initials
            }
          }
        }
        shouldMeet {
          criterionId
          sentence
          weight
        }
        signOffs {
          signOffId
          name
          role
        }
        wouldBind {
          contractVersion
          contractDigest
          evidence {
            id
            title
            datedOn
            state
          }
        }
      }
    }
  }
`);

export type ShownPilotAhead = NonNullable<ResultOf<typeof gateAheadQuery>['pilot']>;
export type ShownGateAhead = NonNullable<ShownPilotAhead['gateAhead']>;
