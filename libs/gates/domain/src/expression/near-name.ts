/** The known name that is nearest to what was written, if one is near enough to be meant. */
export const nearName = (written: string, names: readonly string[]): string | null => {
  const near = names
    .map((name) => ({ name, distance: distance(written.toLowerCase(), name.toLowerCase()) }))
    .sort((one, other) => one.distance - other.distance)
    .at(0);
  return near && near.distance <= Math.max(1, Math.floor(near.name.length / 3)) ? near.name : null;
};

/** How many letters have to be put in, taken out or changed. */
const distance = (one: string, other: string): number => {
  if (one.length > longest || other.length > longest) return longest;
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of Array.from(one).entries()) {
    const now = [row + 1];
    for (const [column, next] of Array.from(other).entries())
      now.push(
        Math.min(
          (now[column] ?? 0) + 1,
          (before[column + 1] ?? 0) + 1,
          (before[column] ?? 0) + (letter === next ? 0 : 1),
        ),
      );
    before = now;
  }
  return before.at(-1) ?? longest;
};

const longest = 60;
