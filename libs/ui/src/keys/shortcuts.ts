/** What a key does, in words for whoever asks, and the doing of it. */
export type Shortcut = {
  says: string;
  act: () => void;
  /** Works on every screen, and gives way to a screen that has its own meaning for the key. */
  isEverywhere?: true;
};

/** By key: `d`, `Escape`; `g p` for one after the other; `Mod+k` for Ctrl, or Command on a Mac. */
export type Shortcuts = Readonly<Record<string, Shortcut>>;

/** Every set of keys that works at this moment, in the order they came. */
const working = new Set<() => Shortcuts>();

export const startWorking = (keys: () => Shortcuts): (() => void) => {
  working.add(keys);
  return () => void working.delete(keys);
};

/** A screen comes after its frame, and its keys are told first. */
const all = (): [string, Shortcut][] => {
  const keys = [...working].reverse().flatMap((set) => Object.entries(set()));
  return [
    ...keys.filter(([, { isEverywhere }]) => !isEverywhere),
    ...keys.filter(([, key]) => key.isEverywhere),
  ];
};

/** What a key does at this moment. */
export const shortcutOn = (key: string): Shortcut | undefined => all().find(([name]) => name === key)?.[1];

/** Whether something is waiting for a second key after this one. */
export const beginsSequence = (key: string): boolean => all().some(([name]) => name.startsWith(`${key} `));

export type WorkingKey = { key: string; says: string; isEverywhere: boolean };

/** The keys that work at this moment, each once. */
export const keysNow = (): WorkingKey[] => {
  const keys = all().map(([key, { says, isEverywhere = false }]) => ({ key, says, isEverywhere }));
  return keys.filter(({ key }, index) => keys.findIndex((one) => one.key === key) === index);
};
