import { useSearchParams } from 'react-router';

const outcomes = ['go', 'conditional_go', 'hold', 'recycle', 'kill', 'approve', 'reject'] as const;
export type AskedOutcome = (typeof outcomes)[number];

/** What is asked of the register; it lives in the address, so that a link brings the same. */
export type RegisterQuestion = { search: string; board: string; outcome: AskedOutcome | null };

export const outcomeChoices = [
  { value: '', label: 'Every outcome' },
  ...outcomes.map((value) => ({ value, label: value.replaceAll('_', ' ') })),
];

/** The question in the address, and a way to change a part of it. */
export const useRegisterQuestion = (): [RegisterQuestion, (part: Record<string, string>) => void] => {
  const [parameters, setParameters] = useSearchParams();
  const question = {
    search: parameters.get('search') ?? '',
    board: parameters.get('board') ?? '',
    outcome: outcomes.find((one) => one === parameters.get('outcome')) ?? null,
  };
  const change = (part: Record<string, string>) =>
    setParameters(
      (before) => {
        const after = new URLSearchParams(before);
        Object.entries(part).forEach(([name, value]) =>
          value === '' ? after.delete(name) : after.set(name, value),
        );
        return after;
      },
      { replace: true },
    );
  return [question, change];
};
