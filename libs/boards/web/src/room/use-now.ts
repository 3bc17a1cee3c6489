import { useMoment } from '@gatehouse/web-kit';
import { useEffect, useState } from 'react';

/** Stands for an hour that nobody knows. */
export const noHour = new Date(0);

/** The time by a clock on the wall, second by second; in the past it stands still. */
export function useNow(): Date {
  const { isPast, clock } = useMoment();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    if (isPast) return;
    const timer = setInterval(() => setNow(new Date()), 1000);
    return () => clearInterval(timer);
  }, [isPast]);
  // At a position of the log no hour is known: nothing has passed but what was counted.
  return clock ?? (isPast ? noHour : now);
}
