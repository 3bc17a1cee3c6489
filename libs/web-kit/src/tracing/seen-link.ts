import { ApolloLink } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { tap } from 'rxjs';
import { Sights } from './sights';

/** Looks on at commands on their way, and at what is asked after them. */
export const seenLink = (): ApolloLink => {
  const sights = new Sights();
  return new ApolloLink((operation, forward) => {
    const { operationType, operationName = '', variables } = operation;
    const commandId = operationType === OperationTypeNode.MUTATION && commandIdIn(variables);
    if (commandId) {
      const submittedAt = Date.now();
      return forward(operation).pipe(
        tap(({ data }) => {
          const sight = { commandId, operation: operationName, submittedAt, answeredAt: Date.now() };
          sights.answered(sight, isAccepted(data));
        }),
      );
    }
    // What was asked before the answer may lack what the command changed.
    const waiting = operationType === OperationTypeNode.QUERY && sights.unseen;
    return waiting ? forward(operation).pipe(tap(() => sights.arrived(waiting))) : forward(operation);
  });
};

const commandIdIn = ({ input }: Record<string, unknown>): string | null => {
  const id: unknown = isRecord(input) ? input['commandId'] : null;
  return typeof id === 'string' ? id : null;
};

const isAccepted = (data: unknown): boolean =>
  isRecord(data) && Object.values(data).some((outcome) => isRecord(outcome) && 'position' in outcome);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
