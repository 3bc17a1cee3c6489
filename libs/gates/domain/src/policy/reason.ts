import { reject, type Refusal } from '@gatehouse/kernel';

export const longestReason = 2_000;

/** Reasons are read aloud later; an empty one is none. */
export const flawInReason = (reason: string): Refusal<'reason-missing' | 'reason-too-long'> | null => {
  if (reason.trim() === '')
    return reject('reason-missing', 'Say why, in a sentence; it is kept with the record.', 'reason');
  return reason.length > longestReason
    ? reject(
        'reason-too-long',
        `The reason has ${reason.length} characters; the limit is ${longestReason}. Shorten it.`,
        'reason',
      )
    : null;
};
