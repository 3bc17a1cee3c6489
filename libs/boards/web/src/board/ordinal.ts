const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };
const rules = new Intl.PluralRules('en', { type: 'ordinal' });

/** `38th`. */
export const ordinal = (number: number): string => `${number}${endings[rules.select(number)] ?? 'th'}`;
