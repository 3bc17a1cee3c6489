import type { ConditionLine, Money } from './pilot.events';

export const words = (name: string): string => name.replaceAll('-', ' ');

export const conditions = (number: number): string =>
  number === 1 ? 'one condition' : `${number} conditions`;

export const differences = (lines: readonly ConditionLine[]): string => {
  const open = lines.filter(({ inPilot, inProduction }) => inPilot !== inProduction).length;
  if (open === 0) return 'none differs';
  return open === 1 ? 'one differs' : `${open} differ`;
};

/** With its minor units, whatever its currency: `USD 640,000.00`. */
export const money = ({ minor, currency }: Money): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code' }).format(
    minor / 10 ** (minorDigits(currency) ?? 2),
  );

const minorDigits = (currency: string): number | undefined =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
