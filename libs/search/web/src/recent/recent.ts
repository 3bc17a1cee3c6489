/** Something that was opened from here on this device. */
export type Recent = { kind: Kind; address: string; title: string };

const kinds = ['pilot', 'contract', 'board', 'meeting', 'decision', 'evidence'] as const;
type Kind = (typeof kinds)[number];

const name = 'gatehouse.recent';
const most = 6;

/** The latest first; nothing where somebody wrote something else there. */
export const recentlyOpened = (): Recent[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRecent) : [];
  } catch {
    return [];
  }
};

export const remember = (opened: Recent): void => {
  const others = recentlyOpened().filter(({ address }) => address !== opened.address);
  localStorage.setItem(name, JSON.stringify([opened, ...others].slice(0, most)));
};

const isRecent = (value: unknown): value is Recent =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  kinds.some((kind) => kind === value.kind) &&
  'address' in value &&
  typeof value.address === 'string' &&
  'title' in value &&
  typeof value.title === 'string';
