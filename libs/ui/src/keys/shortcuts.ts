/** What a key does, in words for whoever asks, and the doing of it. */
export type Shortcut = { says: string; act: () => void };
export type Shortcuts = Readonly<Record<string, Shortcut>>;

/** Every set of keys that works at this moment, in the order they came. */
const working = new Set<() => Shortcuts>();

export const startWorking = (keys: () => Shortcuts): (() => void) => {
  working.add(keys);
  return () => void working.delete(keys);
};

/** The keys that work at this moment; a screen comes after its frame, and its keys are told first. */
export const keysNow = (): { key: string; says: string }[] =>
  [...working].reverse().flatMap((keys) => Object.entries(keys()).map(([key, { says }]) => ({ key, says })));
