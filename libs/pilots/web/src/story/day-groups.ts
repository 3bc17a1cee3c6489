/** Neighbours that happened on the same day, in the reader's time zone; the order is kept. */
export const dayGroups = <Entry extends { occurredAt: string }>(
  entries: readonly Entry[],
): { day: string; entries: Entry[] }[] => {
  const groups: { day: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const day = new Date(entry.occurredAt).toDateString();
    const last = groups.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else groups.push({ day, entries: [entry] });
  }
  return groups;
};
