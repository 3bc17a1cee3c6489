import { NativeSelect, TextInput } from './text-fields';
import classes from './money-field.module.css';

type Amount = { minor: number; currency: string };

export type TypedMoney = { amount: string; currency: string };

const currencies = ['USD', 'EUR', 'GBP', 'CHF', 'JPY', 'CAD', 'AUD'];

type Props = {
  label: string;
  /** What it means to leave it empty. */
  description?: string;
  typed: TypedMoney;
  onChange: (typed: TypedMoney) => void;
};

/** An amount as people type it; empty where nobody knows. */
export function MoneyField({
  label,
  description = 'Leave it empty if nobody knows.',
  typed,
  onChange,
}: Props) {
  return (
    <div className={classes.money}>
      <TextInput
        label={label}
        description={description}
        inputMode="decimal"
        value={typed.amount}
        error={amountOf(typed) === 'malformed' ? 'Write a number like 640,000 or 640000.50.' : undefined}
        onChange={(event) => onChange({ ...typed, amount: event.currentTarget.value })}
      />
      <NativeSelect
        label="Currency"
        value={typed.currency}
        data={currencies}
        onChange={(event) => onChange({ ...typed, currency: event.currentTarget.value })}
      />
    </div>
  );
}

/** In minor units; null where nothing is typed. Commas and spaces group, a point divides. */
export const amountOf = ({ amount, currency }: TypedMoney): Amount | null | 'malformed' => {
  const digits = amount.replaceAll(/[\s,]/g, '');
  if (digits === '') return null;
  const places = minorDigits(currency);
  const [, whole = '', fraction = ''] = /^(\d{1,13})(?:\.(\d+))?$/.exec(digits) ?? [];
  if (whole === '' || fraction.length > places) return 'malformed';
  return { minor: Number(whole + fraction.padEnd(places, '0')), currency };
};

const minorDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
