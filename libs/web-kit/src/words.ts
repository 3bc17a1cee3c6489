/** The wire's `limited_production` in the board's words: `limited-production`. */
export const words = (value: string): string => value.replaceAll('_', '-');

/** A whole phrase of such values: `active or on-hold`. */
export const either = (values: readonly string[]): string =>
  values.length < 2
    ? values.map(words).join('')
    : `${values.slice(0, -1).map(words).join(', ')} or ${words(values.at(-1) ?? '')}`;
