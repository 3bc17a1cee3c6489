import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { useRef } from 'react';

/** Why nothing was recorded, in words: a refusal, or a server that could not be reached. */
export type NotRecorded = { accepted: false; code: string; reason: string; field: string | null };

export const away: NotRecorded = {
  accepted: false,
  code: 'away',
  reason:
    'The server could not be reached. What you wrote is still here and has not been recorded; try again.',
  field: null,
};

/** The id of the command that says this: the same words are the same command until somebody has answered it. */
export function useAttempts() {
  const attempt = useRef<{ words: string; commandId: string } | null>(null);
  return {
    idFor: (input: unknown): string => {
      const words = JSON.stringify(input);
      if (attempt.current?.words !== words) attempt.current = { words, commandId: crypto.randomUUID() };
      return attempt.current.commandId;
    },
    answered: () => {
      attempt.current = null;
    },
  };
}

export const failureOf = (error: unknown): NotRecorded => {
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
