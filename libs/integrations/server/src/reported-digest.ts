import { hash } from 'node:crypto';

/** Tells whether two rows kept the same words, whatever the order of their columns. */
export const reportedDigest = (
  reported: Readonly<Record<string, string>>,
  externalId: string | null,
): string => {
  const sorted = Object.entries(reported).sort(([one], [other]) => (one < other ? -1 : 1));
  return hash('sha256', JSON.stringify([externalId, sorted]), 'hex');
};
