import { useQuery } from '@apollo/client/react';
import { Button, day as dayWords } from '@gatehouse/ui';
import { useMoment, useNowClient } from '@gatehouse/web-kit';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { activityQuery } from './activity.query';
import { axisOf, dayNumber, endOfDay, fieldText, type Axis, type Stretch } from './axis';
import { Histogram } from './histogram';
import classes from './time.module.css';

const restMilliseconds = 250;
const none: Stretch[] = [];

type Props = {
  /** Opened by hand; a phone has no room for it otherwise. */
  isOpened: boolean;
  onClose: () => void;
};

/** The axis of everything that happened: drag, step by days with the arrows and by months with the page keys. */
export default function TimeAxis({ isOpened, onClose }: Props) {
  const { asOf, isPast, goTo, returnToNow } = useMoment();
  const [now] = useState(() => new Date());
  const { data } = useQuery(activityQuery, { variables: { step: 'day' }, client: useNowClient() });
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
      <DaySlider key={asOf ?? 'now'} axis={axis} day={dayNumber(there)} stretches={stretches} onGo={go} />
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

type SliderProps = { axis: Axis; day: number; stretches: readonly Stretch[]; onGo: (day: number) => void };

function DaySlider({ axis, day, stretches, onGo }: SliderProps) {
  const [held, setHeld] = useState(day);
  useEffect(() => {
    if (held === day) return;
    const timer = setTimeout(() => onGo(held), restMilliseconds);
    return () => clearTimeout(timer);
  }, [held, day, onGo]);
  const step = (event: KeyboardEvent) => {
    const days = { PageUp: 30, PageDown: -30 }[event.key];
    if (days === undefined) return;
    event.preventDefault();
    setHeld((before) => Math.max(axis.firstDay, Math.min(axis.lastDay, before + days)));
  };
  const words = held >= axis.lastDay ? 'now' : dayWords(endOfDay(held));
  return (
    <div className={classes.slider}>
      <Histogram stretches={stretches} axis={axis} day={held} />
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
