import classes from './list.module.css';

const month = new Intl.DateTimeFormat(undefined, { month: 'short' });

/** A day as a leaf of a calendar; the words beside it say the same. */
export function CalendarTile({ at }: { at: string }) {
  const date = new Date(at);
  return (
    <span className={classes.tile} aria-hidden="true">
      <small>{month.format(date)}</small>
      {date.getDate()}
    </span>
  );
}
