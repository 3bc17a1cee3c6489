import { graphql } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';

export const homeQuery = graphql(`
  query Home($asOf: DateTime, $known: Known, $atPosition: Position) {
    home(asOf: $asOf, known: $known, atPosition: $atPosition) {
      count
      decisions
      alone
      groups {
        name
        count
        total
        address
        lines {
          id
          kind
          about {
            id
            name
          }
          parts {
            kind
            text
            person {
              id
              name
            }
          }
          waitsOn {
            isYou
            people {
              id
              name
            }
            roles
          }
          since
          limitDays
          isEscalated
          onBehalfOf {
            id
            name
          }
          act {
            label
            address
          }
        }
      }
    }
    work: portfolioSummary(
      filter: { status: [active, on_hold] }
      asOf: $asOf
      known: $known
      atPosition: $atPosition
    ) {
      total
      byStage {
        stage
        count
      }
    }
    retired: portfolioSummary(
      filter: { status: [retired] }
      asOf: $asOf
      known: $known
      atPosition: $atPosition
    ) {
      total
    }
    killed: portfolioSummary(
      filter: { status: [killed] }
      asOf: $asOf
      known: $known
      atPosition: $atPosition
    ) {
      total
    }
  }
`);

export const homeMoved = graphql(`
  subscription HomeMoved {
    homeChanged {
      position
    }
  }
`);

export type ShownHome = ResultOf<typeof homeQuery>;
export type ShownGroup = ShownHome['home']['groups'][number];
export type ShownNeed = ShownGroup['lines'][number];
