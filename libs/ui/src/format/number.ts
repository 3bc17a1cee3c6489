const whole = new Intl.NumberFormat();
const percent = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 });
const compactBytes = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });

/** `3,611`, in the reader's locale. */
export const count = (value: number): string => whole.format(value);

/** `12.5%` of a ratio. */
export const ratio = (value: number): string => percent.format(value);

/** `1 pilot`, `3,611 pilots`. */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;

/** Money in minor units of its currency, in the reader's locale: `$640,000`. */
export const money = ({ minor, currency }: { minor: number; currency: string }): string => {
  const format = new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
};

/** `4.2 MB`. */
export const bytes = (value: number): string => {
  const units = ['B', 'kB', 'MB', 'GB'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, value)) / 3));
  return `${compactBytes.format(value / 1000 ** step)} ${units[step]}`;
};

/** A log position without its zeros: `log 184,207`. */
export const logPosition = (position: string): string => `log ${count(Number(position))}`;
