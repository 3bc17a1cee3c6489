import { useId } from 'react';
import { Icon, type IconShape } from '../icon/icon';
import classes from './segmented.module.css';

type Choice<Value extends string> = { value: Value; label: string; icon?: IconShape };

type Props<Value extends string> = {
  label: string;
  choices: readonly Choice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  tone?: 'past';
};

/** One of a few, all of them in sight. */
export function Segmented<Value extends string>({ label, choices, value, onChange, tone }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={classes.segmented} aria-label={label} data-tone={tone}>
      {choices.map((choice) => (
        <label key={choice.value} className={classes.choice}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          {choice.icon && <Icon of={choice.icon} size={14} />}
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
