/** What a token can be used for; beyond that it does what its bearer may, and no more. */
export const tokenScopes = ['read', 'write', 'import', 'feed', 'measurements', 'calendar'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** In words, for whoever chooses. */
export const scopeAllows: Record<TokenScope, string> = {
  read: 'Ask any question and export what the answer shows.',
  write: 'Send commands; each does what its bearer may do.',
  import: 'Send files and read what was odd about them; importing takes write besides.',
  feed: 'Follow the events in their order.',
  measurements: 'Send measurements of a pilot in use.',
  calendar:
    'Follow the calendars of boards. With nothing else it may stand in the address that a calendar program is given.',
};

/** What there was to be used for while tokens had no scopes. */
const everythingThen: readonly TokenScope[] = ['read', 'write', 'import', 'feed', 'measurements'];

/** Before schema 2 a token had no scopes and could be used for everything. */
export const accessUpcasts = {
  'TokenIssued@1': <Event extends object>(event: Event) => ({ scopes: everythingThen, ...event }),
};
