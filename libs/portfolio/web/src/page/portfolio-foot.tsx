import { Button, count, counted, day } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useState } from 'react';
import type { PilotRow } from '../rows/pilots.query';
import classes from './page.module.css';

type Props = {
  shown: number;
  selected: ReadonlySet<string>;
  rows: readonly PilotRow[];
  onLetGo: () => void;
  /** The keys work the rows of the table. */
  hasRows: boolean;
};

/** How many pilots, how many chosen, and the keys that work here. */
export function PortfolioFoot({ shown, selected, rows, onLetGo, hasRows }: Props) {
  const { asOf } = useMoment();
  return (
    <div className={classes.foot}>
      <span>
        {counted(shown, 'pilot')}
        {asOf && `, as of ${day(asOf)}`}
        {selected.size > 0 && `, ${count(selected.size)} selected`}
      </span>
      {selected.size > 0 && <Selection selected={selected} rows={rows} onLetGo={onLetGo} />}
      {hasRows && (
        <span className={classes.keys} aria-hidden="true">
          <kbd>J</kbd> <kbd>K</kbd> move <kbd>X</kbd> select <kbd>Enter</kbd> open
        </span>
      )}
    </div>
  );
}

type SelectionProps = Omit<Props, 'shown' | 'hasRows'>;

function Selection({ selected, rows, onLetGo }: SelectionProps) {
  const [copied, setCopied] = useState(0);
  const copy = async () => {
    const chosen = rows.filter(({ id }) => selected.has(id));
    const lines = chosen.map(({ id, name }) => `${name}\t${window.location.origin}/pilots/${id}`);
    await navigator.clipboard.writeText(lines.join('\n'));
    setCopied(chosen.length);
  };
  return (
    <span className={classes.selection}>
      <Button size="small" onClick={() => void copy()}>
        {copied === selected.size ? 'Copied' : 'Copy names and links'}
      </Button>
      <Button size="small" tone="quiet" onClick={onLetGo}>
        Let go
      </Button>
    </span>
  );
}
