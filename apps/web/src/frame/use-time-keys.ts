import { useShortcuts } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';

/** `,` and `.` step through time by days; the step into today is the way back to now. */
export function useTimeKeys(): void {
  const { asOf, isPast, goTo, returnToNow } = useMoment();
  const from = asOf === null ? new Date() : new Date(asOf);
  const forward = () => {
    const next = endOfDay(from, 1);
    if (next < new Date()) goTo(next.toISOString());
    else if (isPast) returnToNow();
  };
  const isEverywhere = true as const;
  useShortcuts({
    ',': { says: 'A day back in time', act: () => goTo(endOfDay(from, -1).toISOString()), isEverywhere },
    '.': { says: 'A day forward in time', act: forward, isEverywhere },
  });
}

const endOfDay = (day: Date, later: number): Date =>
  new Date(day.getFullYear(), day.getMonth(), day.getDate() + later, 23, 59, 59, 999);
