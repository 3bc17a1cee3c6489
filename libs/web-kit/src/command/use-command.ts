import type { TypedDocumentNode } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';

/** What became of a command. A refusal is an answer, and so is a server that could not be reached. */
export type Outcome =
  | { accepted: true; position: string; id: string }
  | { accepted: false; code: string; reason: string; field: string | null };

type Answer =
  | { __typename?: 'Accepted'; position: string; id: string }
  | { __typename?: 'Refused'; code: string; reason: string; field?: string | null };

export type RunningCommand<Input> = {
  run: (input: Omit<Input, 'commandId'>) => Promise<Outcome>;
  isRunning: boolean;
  /** The last refusal, in words, until the next try. */
  refusal: Extract<Outcome, { accepted: false }> | null;
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
  const [refusal, setRefusal] = useState<RunningCommand<Input>['refusal']>(null);
  const attempt = useRef<{ words: string; commandId: string } | null>(null);

  const run = async (input: Omit<Input, 'commandId'>): Promise<Outcome> => {
    const words = JSON.stringify(input);
    if (attempt.current?.words !== words) attempt.current = { words, commandId: crypto.randomUUID() };
    // Input is what is left of it and the id; the compiler cannot put a generic type together again.
    const withId = { ...input, commandId: attempt.current.commandId } as Input;
    setRefusal(null);
    const outcome = await sendOnce(() => send({ variables: { input: withId } }));
    if (outcome.accepted || outcome.code !== away.code) attempt.current = null;
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

const away = {
  accepted: false,
  code: 'away',
  reason:
    'The server could not be reached. What you wrote is still here and has not been recorded; try again.',
  field: null,
} as const;

const failureOf = (error: unknown): Outcome => {
  if (!CombinedGraphQLErrors.is(error)) return away;
  const [first] = error.errors;
  return {
    accepted: false,
    code: textIn(first?.extensions?.['code']) ?? 'failed',
    reason: first?.message ?? 'It could not be recorded.',
    field: textIn(first?.extensions?.['field']),
  };
};

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);
