// The web's own types know no Node; this set-up file alone runs there.
declare module 'node:util' {
  export const TextDecoder: typeof globalThis.TextDecoder;
  export const TextEncoder: typeof globalThis.TextEncoder;
}
declare module 'node:crypto' {
  export const webcrypto: Crypto;
}
