import { graphql } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';

export const contractQuery = graphql(`
  query PilotContract($id: ID!, $asOf: DateTime, $known: Known, $atPosition: Position) {
    pilot(id: $id, asOf: $asOf, known: $known, atPosition: $atPosition) {
      id
      contract {
        id
        state
        revision
        changedAt
        origin {
          version
          pilotId
          pilotName
        }
        actions {
          command
          role
          isOpen
          reason
        }
        draft {
          begunAt
          begunBy {
            id
            name
          }
          written {
            clause
            at
            revision
            by {
              id
              name
            }
          }
          clauses {
            ...ContractText
          }
        }
        versions {
          version
          digest
          change
          changed
          status
          submittedAt
          position
          inForceAt
          endedAt
          submittedBy {
            id
            name
          }
          overdue
          signatures {
            role
            version
            at
            isFormer
            person {
              id
              name
              initials
            }
          }
          refusals {
            role
            reason
            at
            person {
              id
              name
              initials
            }
          }
          clauses {
            ...ContractText
          }
        }
      }
    }
  }

  fragment ContractText on ContractClauses {
    decision
    moment {
      process
      step
      actor
      frequency
      timeLimit
    }
    whoActs
    goodEnough {
      metric
      comparator
      threshold
    }
    toleratedErrors {
      scenario
      metric
      limit
      consequence
      called
      liable
    }
    escalation {
      who
      within
    }
    override {
      how
      byWhom
      recorded
    }
    authority {
      loses
      gains
    }
    incentive {
      whose
      how
    }
    process {
      ritual
      change
      from
    }
  }
`);

/** A contract as its page shows it, at the moment the page looks at. */
export type ShownContract = NonNullable<ResultOf<typeof contractQuery>['pilot']>['contract'];
export type ShownVersion = ShownContract['versions'][number];
export type ShownDraft = NonNullable<ShownContract['draft']>;
export type ShownSignature = ShownVersion['signatures'][number];
export type Role = ShownSignature['role'];

export const roles: readonly Role[] = ['owner', 'sponsor', 'assurance'];

/** Whether a command, for a signature in one role, is open to the person asking; null in the past. */
export const openingOf = (
  { actions }: Pick<ShownContract, 'actions'>,
  command: string,
  role: Role | null = null,
) => actions.find((one) => one.command === command && (one.role ?? null) === role) ?? null;
