import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { away, failureOf, useAttempts, type NotRecorded } from './attempts';

/** What became of a command. A refusal is an answer, and so is a server that could not be reached. */
export type Outcome = { accepted: true; position: string; id: string } | NotRecorded;

type Answer =
  | { __typename?: 'Accepted'; position: string; id: string }
  | { __typename?: 'Refused'; code: string; reason: string; field?: string | null };

export type RunningCommand<Input> = {
  run: (input: Omit<Input, 'commandId'>) => Promise<Outcome>;
  isRunning: boolean;
  /** The last refusal, in words, until the next try. */
  refusal: NotRecorded | null;
  forget: () => void;
};

/**
 * Sends a mutation of the form `mutation X($input: XInput!) { x(input: $input) { … } }` as a command of its own.
 * A second try after a lost connection is the same command, so it is never carried out twice.
 */
export function useCommand<Data, Input extends { commandId: string }>(
  document: TypedDocumentNode<Data, { input: Input }>,
): RunningCommand<Input> {
  const [send, { loading }] = useMutation(document);
  const [refusal, setRefusal] = useState<NotRecorded | null>(null);
  const attempts = useAttempts();

  const run = async (input: Omit<Input, 'commandId'>): Promise<Outcome> => {
    // Input is what is left of it and the id; the compiler cannot put a generic type together again.
    const withId = { ...input, commandId: attempts.idFor(input) } as Input;
    setRefusal(null);
    const outcome = await sendOnce(() => send({ variables: { input: withId } }));
    if (outcome.accepted || outcome.code !== away.code) attempts.answered();
    if (!outcome.accepted) setRefusal(outcome);
    return outcome;
  };
  return { run, isRunning: loading, refusal, forget: () => setRefusal(null) };
}

const sendOnce = async (send: () => Promise<{ data?: unknown; error?: unknown }>): Promise<Outcome> => {
  try {
    const { data } = await send();
    // Every mutation has one field, and its type is CommandOutcome; the document's own type cannot say so here.
    const answer = Object.values((data ?? {}) as Record<string, Answer>).find(
      (value) => typeof value === 'object',
    );
    return answer === undefined ? away : outcomeOf(answer);
  } catch (error) {
    return failureOf(error);
  }
};

const outcomeOf = (answer: Answer): Outcome =>
  'reason' in answer
    ? { accepted: false, code: answer.code, reason: answer.reason, field: answer.field ?? null }
    : { accepted: true, position: answer.position, id: answer.id };
