import { useQuery } from '@apollo/client/react';
import { Button, day as dayWords } from '@gatehouse/ui';
import { useMoment, useNowClient } from '@gatehouse/web-kit';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { activityQuery } from './activity.query';
import { axisOf, dayNumber, endOfDay, fieldText, type Axis, type Stretch } from './axis';
import { heldOf, meetingAfter, meetingBefore, type HeldMeeting } from './board-meeting';
import { Histogram } from './histogram';
import { meetingsQuery } from './meetings.query';
import classes from './time.module.css';

const restMilliseconds = 250;
const none: Stretch[] = [];
const monthInDays = 30;

type Props = {
  /** Opened by hand; a phone has no room for it otherwise. */
  isOpened: boolean;
  onClose: () => void;
};

/** The axis of everything that happened: drag, step by days with the arrows and by board meetings with the page keys. */
export default function TimeAxis({ isOpened, onClose }: Props) {
  const { asOf, isPast, goTo, returnToNow } = useMoment();
  const [now] = useState(() => new Date());
  const { data } = useQuery(activityQuery, { variables: { step: 'day' }, client: useNowClient() });
  const { data: boards } = useQuery(meetingsQuery, { client: useNowClient() });
  const held = heldOf(boards?.meetings ?? []);
  const stretches = data?.activity ?? none;
  const axis = axisOf(stretches, now);
  const there = asOf ? new Date(asOf) : now;
  const go = (day: number) => (day >= axis.lastDay ? returnToNow() : goTo(endOfDay(day).toISOString()));

  return (
    <section
      className={classes.strip}
      aria-label="Time machine"
      data-opened={isOpened || undefined}
      data-screen-only
    >
      <DaySlider key={asOf ?? 'now'} {...{ axis, stretches, held }} day={dayNumber(there)} onGo={go} />
      <div className={classes.fields}>
        <label className={classes.field}>
          <span>As of</span>
          <input
            key={asOf ?? 'now'}
            type="datetime-local"
            defaultValue={fieldText(there)}
            max={fieldText(now)}
            onChange={({ target }) => {
              const chosen = new Date(target.value);
              if (!Number.isNaN(chosen.getTime()) && chosen < now) goTo(chosen.toISOString());
            }}
          />
        </label>
        {!isPast && (
          <Button size="small" tone="quiet" onClick={onClose}>
            Close
          </Button>
        )}
      </div>
    </section>
  );
}

type SliderProps = {
  axis: Axis;
  day: number;
  stretches: readonly Stretch[];
  held: readonly HeldMeeting[];
  onGo: (day: number) => void;
};

function DaySlider({ axis, day, stretches, held: meetings, onGo }: SliderProps) {
  const [held, setHeld] = useState(day);
  useEffect(() => {
    if (held === day) return;
    const timer = setTimeout(() => onGo(held), restMilliseconds);
    return () => clearTimeout(timer);
  }, [held, day, onGo]);
  const step = (event: KeyboardEvent) => {
    if (event.key !== 'PageUp' && event.key !== 'PageDown') return;
    event.preventDefault();
    const next = event.key === 'PageUp' ? boardAfter(meetings, held) : boardBefore(meetings, held);
    setHeld(Math.max(axis.firstDay, Math.min(axis.lastDay, next)));
  };
  const words = held >= axis.lastDay ? 'now' : dayWords(endOfDay(held));
  return (
    <div className={classes.slider}>
      <Histogram stretches={stretches} axis={axis} day={held} meetings={meetings} />
      <input
        type="range"
        aria-label="As of"
        aria-valuetext={words}
        title={words}
        min={axis.firstDay}
        max={axis.lastDay}
        value={held}
        onChange={({ target }) => setHeld(Number(target.value))}
        onKeyDown={step}
      />
    </div>
  );
}

/** The day of the board meeting before; a month back where none was held. */
const boardBefore = (held: readonly HeldMeeting[], day: number): number => {
  const meeting = meetingBefore(held, endOfDay(day - 1).toISOString());
  if (meeting) return dayNumber(new Date(meeting.endedAt));
  return held.length === 0 ? day - monthInDays : day;
};

/** The day of the next one, and beyond the last the end of the axis. */
const boardAfter = (held: readonly HeldMeeting[], day: number): number => {
  const meeting = meetingAfter(held, endOfDay(day).toISOString());
  if (meeting) return dayNumber(new Date(meeting.endedAt));
  return held.length === 0 ? day + monthInDays : Number.MAX_SAFE_INTEGER;
};
