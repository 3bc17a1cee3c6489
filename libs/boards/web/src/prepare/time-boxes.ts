const milliseconds = 60_000;

/** When each item begins if every one before keeps its time box. */
export const beginnings = (startsAt: string, minutes: readonly number[]): readonly Date[] => {
  let at = new Date(startsAt).getTime();
  return minutes.map((length) => {
    const begins = new Date(at);
    at += length * milliseconds;
    return begins;
  });
};

/** How the time boxes fit into the meeting: `95 of 120 min, 25 to spare`. */
export const fitOf = (minutes: readonly number[], whole: number): string => {
  const sum = minutes.reduce((total, length) => total + length, 0);
  const rest = whole - sum;
  if (rest === 0) return `${sum} of ${whole} min`;
  return `${sum} of ${whole} min, ${rest > 0 ? `${rest} to spare` : `${-rest} too many`}`;
};
