/** `2026-11-26`, by the reader’s clock: what the wire calls a day and a date field holds. */
export const asDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

export const todayAsDay = (): string => asDay(new Date());

/** What `<input type="datetime-local">` holds: `2026-11-26T14:00`, by the reader’s clock. */
export const asLocal = (date: Date): string =>
  `${asDay(date)}T${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;

export const daysLater = (date: Date, days: number): Date => {
  const later = new Date(date);
  later.setDate(later.getDate() + days);
  return later;
};
