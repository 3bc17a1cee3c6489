export type ExpressionFlawCode =
  | 'empty'
  | 'too-long'
  | 'too-large'
  | 'unreadable'
  | 'unknown-name'
  | 'unknown-field'
  | 'not-comparable'
  | 'not-yes-or-no'
  | 'not-allowed'
  | 'nested-lists'
  | 'name-taken';

/** A mistake in an expression: where it is, what it is, and what would do. Lines and columns count from 1. */
export type ExpressionFlaw = {
  code: ExpressionFlawCode;
  message: string;
  hint: string | null;
  start: number;
  end: number;
  line: number;
  column: number;
};

export type CheckedExpression = { ok: true } | { ok: false; flaw: ExpressionFlaw };

/** A flaw before its place is told as line and column. */
export type FlawHere = Omit<ExpressionFlaw, 'line' | 'column'>;

export const placed = (text: string, flaw: FlawHere): ExpressionFlaw => {
  const start = Math.min(flaw.start, text.length);
  const before = text.slice(0, start).split('\n');
  return {
    ...flaw,
    start,
    end: Math.max(start, Math.min(flaw.end, text.length)),
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
  };
};
