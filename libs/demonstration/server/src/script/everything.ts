export const everything = { kind: 'everything' } as const;
