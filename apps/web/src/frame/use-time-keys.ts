import { meetingAfter, meetingBefore, useHeldMeetings } from '@gatehouse/portfolio-web/time-machine';
import { useShortcuts } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';

/** `,` and `.` step through time by board meetings, and by days before the first was held; beyond the last is now. */
export function useTimeKeys(): void {
  const { asOf, isPast, goTo, returnToNow } = useMoment();
  const heldMeetings = useHeldMeetings();
  const from = asOf === null ? new Date() : new Date(asOf);
  const back = async () => {
    const held = await heldMeetings();
    const before = meetingBefore(held, from.toISOString());
    if (before) goTo(before.endedAt);
    else if (held.length === 0) goTo(endOfDay(from, -1).toISOString());
  };
  const forward = async () => {
    const held = await heldMeetings();
    const after = meetingAfter(held, from.toISOString());
    const next = after ? new Date(after.endedAt) : held.length === 0 ? endOfDay(from, 1) : new Date();
    if (next < new Date()) goTo(next.toISOString());
    else if (isPast) returnToNow();
  };
  const isEverywhere = true as const;
  useShortcuts({
    ',': { says: 'Back to the board meeting before', act: () => void back(), isEverywhere },
    '.': { says: 'On to the next board meeting', act: () => void forward(), isEverywhere },
  });
}

const endOfDay = (day: Date, later: number): Date =>
  new Date(day.getFullYear(), day.getMonth(), day.getDate() + later, 23, 59, 59, 999);
