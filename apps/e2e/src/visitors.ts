import { afterEach, expect } from '@jest/globals';
import type { Visitor } from './browser';

/**
 * Whoever comes to a test's screens leaves with it, and no console may have complained meanwhile, but for what is
 * `forgiven`.
 */
export const visitorsOfATest = ({ forgiven }: { forgiven?: RegExp } = {}): Visitor[] => {
  const visitors: Visitor[] = [];
  afterEach(async () => {
    const here = visitors.splice(0);
    const problems = here.flatMap((visitor) => visitor.problems);
    await Promise.all(here.map((visitor) => visitor.context().close()));
    expect(problems.filter((problem) => !forgiven?.test(problem))).toEqual([]);
  });
  return visitors;
};
