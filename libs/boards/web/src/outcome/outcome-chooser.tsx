import { OutcomeMark } from '@gatehouse/ui';
import type { Ballot } from '@gatehouse/web-kit';
import { useId, type ReactNode } from 'react';
import classes from './outcome.module.css';
import type { Answer } from './outcomes';

type Props = {
  /** What is chosen: `Outcome`, `Your vote`. */
  label: string;
  answers: readonly Answer[];
  chosen: Ballot | null;
  onChoose: (ballot: Ballot) => void;
  /** The keys 1, 2, … choose on this screen: they are shown. */
  showsKeys?: boolean;
  /** Under the one that is chosen: what it demands. */
  children?: ReactNode;
};

/** One answer of several: each says what it demands, and a closed one says why it is closed. */
export function OutcomeChooser({ label, answers, chosen, onChoose, showsKeys = false, children }: Props) {
  const name = useId();
  return (
    <div className={classes.answers} role="radiogroup" aria-label={label}>
      {answers.map(({ ballot, demands, closedBecause }, index) => (
        <div key={ballot} className={classes.answer} data-chosen={ballot === chosen || undefined}>
          <label className={classes.row} data-closed={closedBecause !== null || undefined}>
            <input
              type="radio"
              className={classes.radio}
              name={name}
              value={ballot}
              checked={ballot === chosen}
              disabled={closedBecause !== null}
              onChange={() => onChoose(ballot)}
            />
            <OutcomeMark outcome={ballot} />
            <span className={classes.demands}>{closedBecause ?? demands}</span>
            {showsKeys && <kbd aria-hidden="true">{index + 1}</kbd>}
          </label>
          {ballot === chosen && children && <div className={classes.under}>{children}</div>}
        </div>
      ))}
    </div>
  );
}
