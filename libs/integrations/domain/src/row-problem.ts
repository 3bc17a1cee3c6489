/** Something odd about a row: what is so, and what happens with it. A refused row changes nothing. */
export type RowProblem = {
  verdict: 'refused' | 'flagged';
  /** In the words of a person: `risk tier`, `implemented on`. */
  field: string;
  problem: string;
  consequence: string;
};

export const refuse = (field: string, problem: string, consequence = 'The row is refused.'): RowProblem => ({
  verdict: 'refused',
  field,
  problem,
  consequence,
});

export const flag = (field: string, problem: string, consequence: string): RowProblem => ({
  verdict: 'flagged',
  field,
  problem,
  consequence,
});

export const isRefusing = ({ verdict }: RowProblem): boolean => verdict === 'refused';

/** A cell as it may be quoted in a sentence. */
export const quoted = (text: string, longest = 60): string =>
  `“${text.length > longest ? `${text.slice(0, longest - 1)}…` : text}”`;

/** Several rows speak of one pilot, and no more than one of them can. */
export const refuseRival = (lines: readonly number[]): RowProblem => {
  const others =
    lines.length === 1 ? `Line ${lines[0]} speaks` : `Lines ${lines.slice(0, 5).join(', ')} speak`;
  return refuse(
    'row',
    `${others} of the same pilot.`,
    'The row is refused; keep one of them, or give them ids.',
  );
};
