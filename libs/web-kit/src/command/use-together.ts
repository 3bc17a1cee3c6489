import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { away, failureOf, useAttempts, type NotRecorded } from './attempts';

/** What became of one command to many pilots: how many were accepted, and which were not and why. */
export type TogetherAnswer = {
  accepted: number;
  refused: readonly { pilot: { id: string; name: string }; code: string; reason: string }[];
  /** Where the last of it stands in the log; null where nothing was recorded. */
  position?: string | null;
};

export type RunningTogether<Input> = {
  run: (input: Omit<Input, 'commandId'>) => Promise<void>;
  isRunning: boolean;
  /** Once the command was answered; what was refused of it is part of that. */
  answer: TogetherAnswer | null;
  /** Why there is no answer, in words, until the next try. */
  trouble: NotRecorded | null;
};

/**
 * Sends a mutation of the form `mutation X($input: XInput!) { x(input: $input) { ...Together } }`.
 * A second try after a lost connection is the same command: what was recorded of it is not recorded again.
 */
export function useTogether<Data, Input extends { commandId: string }>(
  document: TypedDocumentNode<Data, { input: Input }>,
): RunningTogether<Input> {
  const [send, { loading }] = useMutation(document);
  const [answer, setAnswer] = useState<TogetherAnswer | null>(null);
  const [trouble, setTrouble] = useState<NotRecorded | null>(null);
  const attempts = useAttempts();

  const run = async (input: Omit<Input, 'commandId'>): Promise<void> => {
    // As in useCommand: a generic type cannot be put together again.
    const withId = { ...input, commandId: attempts.idFor(input) } as Input;
    setTrouble(null);
    try {
      const { data } = await send({ variables: { input: withId } });
      // The mutation's one field is a TogetherOutcome; the document's own type cannot say so here.
      const answered = Object.values(data ?? {}).find(isTogether);
      if (!answered) throw new Error('The server gave no answer.');
      attempts.answered();
      setAnswer(answered);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code !== away.code) attempts.answered();
      setTrouble(failure);
    }
  };
  return { run, isRunning: loading, answer, trouble };
}

const isTogether = (value: unknown): value is TogetherAnswer =>
  typeof value === 'object' && value !== null && 'accepted' in value && 'refused' in value;
