/** What a place is worth where a word is found, before how rare the word is: title before text, whole before begun. */
export const scores = {
  wholeInTitle: 10_000,
  beginningInTitle: 7_000,
  wholeInText: 4_000,
  beginningInText: 2_500,
  /** Of which a word that is only near keeps this part. */
  near: 0.5,
} as const;
