import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { addressOf, questionIn, type Question } from './question';

export type AskedQuestion = {
  question: Question;
  /** The saved view that this question came from, though it may have been changed since. */
  savedId: string | null;
  change: (part: Partial<Question>) => void;
  /** The address of another question at the same instant. */
  linkTo: (question: Question, savedId?: string | null) => string;
};

const momentNames = ['asOf', 'at', 'known'];

/** The question lives in the address, so that a link shows what its sender saw. */
export function useQuestion(): AskedQuestion {
  const [parameters, setParameters] = useSearchParams();
  return useMemo(() => {
    const question = questionIn(parameters);
    const savedId = parameters.get('saved');
    const parametersOf = (next: Question, saved: string | null) => {
      const address = addressOf(next);
      if (saved) address.set('saved', saved);
      for (const name of momentNames) {
        const value = parameters.get(name);
        if (value) address.set(name, value);
      }
      return address;
    };
    return {
      question,
      savedId,
      change: (part) => setParameters(parametersOf({ ...question, ...part }, savedId), { replace: true }),
      linkTo: (next, saved = null) => `/portfolio?${parametersOf(next, saved)}`,
    };
  }, [parameters, setParameters]);
}
