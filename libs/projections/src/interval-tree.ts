/**
 * Finds the intervals that hold a point without a look at all that end after it: a binary tree over all numbers, in
 * which an interval belongs to the topmost node inside it. Whatever holds a point then belongs to a node on the point's
 * way up, and those are few; an index by node and end gives them, however long the history is.
 */
export const nodeOf = (from: number, to: number): number | null => {
  if (to <= from) return null;
  const before = from + offset - 1;
  const last = to - 1 + offset;
  const size = 2 ** highestDifference(before, last);
  return Math.floor(last / size) * size;
};

/** The nodes to which an interval that holds this point can belong. */
export const nodesAround = (point: number): number[] => {
  const placed = point + offset;
  const nodes = Array.from({ length: levels }, (_, level) => {
    const size = 2 ** level;
    return Math.floor(placed / (2 * size)) * 2 * size + size;
  });
  return [...new Set(nodes)];
};

/** Makes instants before 1970 positive too. */
const offset = 2 ** 43;
const levels = 45;

/** The place of the topmost bit in which two numbers differ. Bit operators take 32 bits at a time. */
const highestDifference = (one: number, other: number): number => {
  const high = Math.floor(one / 2 ** 32) ^ Math.floor(other / 2 ** 32);
  if (high !== 0) return 63 - Math.clz32(high);
  return 31 - Math.clz32((one % 2 ** 32) ^ (other % 2 ** 32));
};
