/** A log position as the outside sees it: sixteen digits, so that text order is log order. */
export const positionText = (position: number): string => String(position).padStart(16, '0');

/** The position a text names, or null where it names none. */
export const positionOf = (text: string): number | null => {
  if (!/^\d{1,16}$/.test(text)) return null;
  const position = Number(text);
  return Number.isSafeInteger(position) ? position : null;
};
