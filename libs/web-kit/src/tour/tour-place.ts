const name = 'gatehouse.tour';
const left = 'left';

/** Where somebody is in the guided tour of a demonstration; this browser remembers it from page to page. */
export const tourPlace = {
  /** The number of a step; null where they are not on the tour. */
  read: (): number | null => {
    const kept = localStorage.getItem(name);
    const step = Number(kept);
    return kept !== null && kept !== left && Number.isInteger(step) && step >= 0 ? step : null;
  },
  /** Null once they have left it. */
  keep: (step: number | null): void => localStorage.setItem(name, step === null ? left : String(step)),
  /** They have been on it before, to its end or not. */
  wasLeft: (): boolean => localStorage.getItem(name) === left,
};
