/** A stretch of words that two texts share, or that only the old or the new one has. */
export type Stretch = { kind: 'same' | 'gone' | 'new'; text: string };

/** Word by word what became of a text: the longest common run of words stays, the rest is gone or new. */
export const changedWords = (was: string, is: string): Stretch[] => {
  const before = wordsIn(was);
  const now = wordsIn(is);
  if (before.length * now.length > mostCompared) return replacedWords(was, is);
  const table = commonLengths(before, now);
  const stretches: Stretch[] = [];
  let [left, right] = [0, 0];
  while (left < before.length || right < now.length) {
    const [old = '', fresh = ''] = [before[left], now[right]];
    if (left < before.length && right < now.length && old.trim() === fresh.trim()) {
      add(stretches, 'same', fresh);
      left++;
      right++;
    } else if (
      right >= now.length ||
      (left < before.length && at(table, left + 1, right) >= at(table, left, right + 1))
    ) {
      add(stretches, 'gone', old);
      left++;
    } else {
      add(stretches, 'new', fresh);
      right++;
    }
  }
  return stretches;
};

/** Words with the space behind them, so that joining them gives the text again. */
const wordsIn = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? [];

/** Beyond this a text is shown as replaced; clauses are bounded and never come near. */
const mostCompared = 4_000_000;

/** The one text in the place of the other. */
export const replacedWords = (was: string, is: string): Stretch[] => [
  ...(was === '' ? [] : [{ kind: 'gone', text: was } as const]),
  ...(is === '' ? [] : [{ kind: 'new', text: is } as const]),
];

/** For every pair of places, how many words the rests from there have in common. */
const commonLengths = (before: readonly string[], now: readonly string[]): number[][] => {
  const table = Array.from({ length: before.length + 1 }, () => Array<number>(now.length + 1).fill(0));
  for (let left = before.length - 1; left >= 0; left--)
    for (let right = now.length - 1; right >= 0; right--) {
      const row = table[left];
      if (!row) continue;
      row[right] =
        before[left]?.trim() === now[right]?.trim()
          ? at(table, left + 1, right + 1) + 1
          : Math.max(at(table, left + 1, right), at(table, left, right + 1));
    }
  return table;
};

const at = (table: readonly number[][], left: number, right: number): number => table[left]?.[right] ?? 0;

const add = (stretches: Stretch[], kind: Stretch['kind'], text: string): void => {
  const last = stretches.at(-1);
  if (last?.kind === kind) last.text += text;
  else stretches.push({ kind, text });
};
