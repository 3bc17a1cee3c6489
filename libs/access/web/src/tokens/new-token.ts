/** A token as its bearer keeps it, and the two parts that the server is told. */
export type NewToken = { id: string; hash: string; bearer: string };

/** Makes a secret that never leaves this browser but for the eyes of whoever made it. */
export const newToken = async (): Promise<NewToken> => {
  const id = hex(crypto.getRandomValues(new Uint8Array(8)));
  const secret = hex(crypto.getRandomValues(new Uint8Array(32)));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret));
  return { id, hash: hex(new Uint8Array(digest)), bearer: `gh_${id}_${secret}` };
};

/** Browsers hash only on pages they trust: over https, or on this computer. */
export const canMakeTokens = (): boolean => 'subtle' in crypto;

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
