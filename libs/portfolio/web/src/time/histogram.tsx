import { month } from '@gatehouse/ui';
import { dayNumber, marksOf, type Axis, type Stretch } from './axis';
import { barsOf } from './bars';
import type { HeldMeeting } from './board-meeting';
import classes from './time.module.css';

type Props = {
  stretches: readonly Stretch[];
  axis: Axis;
  day: number;
  /** Diamonds under the bars. */
  meetings: readonly HeldMeeting[];
};

/** When things happened: solid up to the day that is being read, pale after it. */
export function Histogram({ stretches, axis, day, meetings }: Props) {
  const span = Math.max(1, axis.lastDay - axis.firstDay);
  const bars = barsOf(stretches, axis);
  const highest = Math.max(1, ...bars);
  const reached = ((day - axis.firstDay) / span) * bars.length;
  const marks = marksOf(axis);
  return (
    <div className={classes.histogram} aria-hidden="true">
      <svg viewBox={`0 0 ${bars.length * 10} 32`} preserveAspectRatio="none">
        {bars.map((events, index) => {
          // A root, so that one busy day does not flatten all the others.
          const height = events === 0 ? 0 : Math.max(2, 30 * Math.sqrt(events / highest));
          return (
            <rect
              key={index}
              x={index * 10}
              y={32 - height}
              width="7"
              height={height}
              data-past={index <= reached || undefined}
            />
          );
        })}
      </svg>
      {meetings.length > 0 && (
        <div className={classes.boards}>
          {meetings.map(({ title, endedAt }) => (
            <i
              key={endedAt + title}
              title={title}
              style={{ left: `${((dayNumber(new Date(endedAt)) - axis.firstDay) / span) * 100}%` }}
              data-past={dayNumber(new Date(endedAt)) <= day || undefined}
            />
          ))}
        </div>
      )}
      <div className={classes.marks}>
        {marks.map((mark) => (
          <span key={mark.getTime()} style={{ left: `${((dayNumber(mark) - axis.firstDay) / span) * 100}%` }}>
            {marks.length > 1 && span > 800 && mark.getMonth() === 0 ? mark.getFullYear() : month(mark)}
          </span>
        ))}
      </div>
    </div>
  );
}
