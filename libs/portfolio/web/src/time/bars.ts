import { dayNumberOf, type Axis, type Stretch } from './axis';

const most = 140;

/** As many equal stretches as fit, each with what happened in it. */
export const barsOf = (stretches: readonly Stretch[], { firstDay, lastDay }: Axis): readonly number[] => {
  const days = lastDay - firstDay + 1;
  const size = Math.max(1, Math.ceil(days / most));
  const bars = Array.from({ length: Math.ceil(days / size) }, () => 0);
  for (const { from, events } of stretches) {
    const index = Math.floor((dayNumberOf(from) - firstDay) / size);
    if (index >= 0 && index < bars.length) bars[index] = (bars[index] ?? 0) + events;
  }
  return bars;
};
