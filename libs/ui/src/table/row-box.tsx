import type { ChangeEvent } from 'react';
import classes from './table.module.css';

type Props = {
  label: string;
  state: 'none' | 'some' | 'all';
  /** With Shift: from the one before to this one. */
  onPress: (isRange: boolean) => void;
};

/** The box that chooses a row, or all of them. */
export function RowBox({ label, state, onPress }: Props) {
  return (
    <label className={classes.box}>
      <input
        type="checkbox"
        aria-label={label}
        checked={state === 'all'}
        ref={(box) => {
          if (box) box.indeterminate = state === 'some';
        }}
        onChange={(event) => onPress(isWithShift(event))}
      />
    </label>
  );
}

// A press of the space bar is a click too.
const isWithShift = ({ nativeEvent }: ChangeEvent): boolean =>
  nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;
