import { NativeSelect, TextInput } from '@gatehouse/ui';
import classes from './board.module.css';

type NumberProps = { label: string; value: number; onChange: (value: number) => void };

/** A number inside a sentence. */
export function RuleNumber({ label, value, onChange }: NumberProps) {
  return (
    <TextInput
      className={classes.number}
      size="xs"
      type="number"
      min={0}
      aria-label={label}
      value={Number.isNaN(value) ? '' : value}
      onChange={({ currentTarget }) => onChange(currentTarget.valueAsNumber)}
    />
  );
}

type ChoiceProps<Value extends string> = {
  label: string;
  value: Value;
  /** What can be said, as the sentence goes on. */
  choices: Readonly<Record<Value, string>>;
  onChange: (value: Value) => void;
};

/** One of a few ways in which a sentence can go on. */
export function RuleChoice<Value extends string>({ label, value, choices, onChange }: ChoiceProps<Value>) {
  // The choices are all values there are; the compiler widens keys to text.
  const values = Object.keys(choices) as Value[];
  return (
    <NativeSelect
      className={classes.choice}
      size="xs"
      aria-label={label}
      value={value}
      data={values.map((one) => ({ value: one, label: choices[one] }))}
      onChange={({ currentTarget }) => {
        const chosen = values.find((one) => one === currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}

type YesProps = {
  label: string;
  value: boolean;
  yes: string;
  no: string;
  onChange: (value: boolean) => void;
};

/** A choice between two ways, kept as yes or no. */
export function RuleYes({ label, value, yes, no, onChange }: YesProps) {
  return (
    <RuleChoice
      label={label}
      value={value ? 'yes' : 'no'}
      choices={{ yes, no }}
      onChange={(next) => onChange(next === 'yes')}
    />
  );
}
