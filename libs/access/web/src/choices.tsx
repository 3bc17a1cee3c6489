import { Checkbox } from '@gatehouse/ui';
import classes from './choices.module.css';

type Props<Value extends string> = {
  legend: string;
  offered: readonly Value[];
  /** What each is called, and one line on what it means. */
  name?: (value: Value) => string;
  says: Readonly<Record<Value, string>>;
  chosen: readonly Value[];
  onChange: (chosen: readonly Value[]) => void;
};

/** Any of a few, each with what it means. */
export function Choices<Value extends string>(props: Props<Value>) {
  const { legend, offered, name = String, says, chosen, onChange } = props;
  const toggle = (value: Value, isOn: boolean) =>
    onChange(isOn ? [...chosen, value] : chosen.filter((one) => one !== value));
  return (
    <fieldset className={classes.choices}>
      <legend>{legend}</legend>
      {offered.map((value) => (
        <Checkbox
          key={value}
          classNames={{ description: classes.says ?? '' }}
          label={name(value)}
          description={says[value]}
          checked={chosen.includes(value)}
          onChange={(event) => toggle(value, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  );
}
