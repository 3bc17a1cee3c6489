import { useEffect, useState } from 'react';
import classes from './state.module.css';

type Props = { label: string; rows?: number; rowHeight?: number };

/** Grey lines as high as what will replace them; nothing at all for the first 400 ms. */
export function Loading({ label, rows = 3, rowHeight = 34 }: Props) {
  const isLate = useIsLate(400);
  return (
    <div role="status" aria-label={label} style={{ minHeight: rows * rowHeight }}>
      {isLate &&
        Array.from({ length: rows }, (_, row) => (
          <div key={row} className={classes.row} style={{ height: rowHeight }} aria-hidden="true">
            <i style={{ width: `${32 + ((row * 7) % 16)}%` }} />
            <i style={{ width: '12%' }} />
            <i style={{ width: `${10 + ((row * 5) % 8)}%` }} />
          </div>
        ))}
    </div>
  );
}

function useIsLate(milliseconds: number): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return isLate;
}
