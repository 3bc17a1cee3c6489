import type { Announcement } from '../../hub';

/** Where a commit's announcement is heard, by this process and every other one. */
export const channel = 'gatehouse_reads';

/** An announcement as PostgreSQL takes it: of one that would be too long, only which read models changed. */
export const payloadOf = (announcement: Announcement): string => {
  const { position, changed, swapped = [] } = announcement;
  const named = Object.entries(changed).filter(([, keys]) => keys.length > 0);
  const whole = JSON.stringify({ position, changed: Object.fromEntries(named), swapped });
  if (Buffer.byteLength(whole) <= longestPayload) return whole;
  return JSON.stringify({ position, changed: {}, swapped: [...named.map(([name]) => name), ...swapped] });
};

/** Null where it is none that this version understands. */
export const announcementFrom = (payload: string): Announcement | null => {
  try {
    const said: unknown = JSON.parse(payload);
    return isAnnouncement(said) ? said : null;
  } catch {
    return null;
  }
};

const isAnnouncement = (said: unknown): said is Announcement =>
  typeof said === 'object' &&
  said !== null &&
  Number.isSafeInteger(Reflect.get(said, 'position')) &&
  isLists(Reflect.get(said, 'changed')) &&
  Array.isArray(Reflect.get(said, 'swapped'));

const isLists = (changed: unknown): boolean =>
  typeof changed === 'object' && changed !== null && Object.values(changed).every(Array.isArray);

// PostgreSQL takes less than 8,000 bytes.
const longestPayload = 7_900;
