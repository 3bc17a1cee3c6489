import type { ShownContract, ShownDraft, ShownVersion } from './contract-query';

/** What of a contract an address leads to. */
export type Place =
  | { kind: 'version'; version: ShownVersion }
  | { kind: 'draft'; draft: ShownDraft }
  | { kind: 'compare'; from: number; to: number };

/** `''`, `draft`, `v/4` or `compare/4/5`; what is not there leads to what is. */
export const placeIn = (path: string, { versions, draft }: ShownContract): Place => {
  const [word, one = '', other = ''] = path.split('/').filter((part) => part !== '');
  if (word === 'compare') return { kind: 'compare', from: Number(one), to: Number(other) };
  const wanted = word === 'v' ? versions.find(({ version }) => version === Number(one)) : undefined;
  const present = wanted ?? versions[0];
  if (draft && (word === 'draft' || !present)) return { kind: 'draft', draft };
  if (present) return { kind: 'version', version: present };
  return { kind: 'compare', from: 0, to: 0 };
};
