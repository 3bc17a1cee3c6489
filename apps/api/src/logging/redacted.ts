/** A text without what would let its reader in: passwords of connection strings, bearer tokens, session cookies. */
export const redacted = (text: string): string =>
  secrets.reduce((shown, [pattern, instead]) => shown.replace(pattern, instead), text);

/** Whether a field holds such a thing, whatever it looks like. */
export const isSecret = (field: string): boolean =>
  /^(set-)?cookie$|^(proxy-)?authorization$|password|passwd|secret|bearer|token$|^hash$/i.test(field);

export const hidden = '***';

// Rather too much than too little: whoever writes a password seldom thinks of encoding it.
const secrets: readonly (readonly [RegExp, string])[] = [
  [/([a-z][a-z0-9+.-]*:\/\/[^\s:/?#@'"]*):\S*@/gi, `$1:${hidden}@`],
  [/\b(bearer|basic)\s+[^\s"',;]+/gi, `$1 ${hidden}`],
  [/\bgh_[a-z0-9-]{1,64}_[\w-]+/gi, `gh_${hidden}`],
  [/\b(gatehouse_session|password|passwd|pwd|secret)(["']?\s*[=:]\s*["']?)[^\s;,&"']+/gi, `$1$2${hidden}`],
];
