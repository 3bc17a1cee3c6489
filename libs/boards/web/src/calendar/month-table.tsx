import { timeOfDay } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import { asDay } from '../list/days';
import classes from './calendar.module.css';
import type { CalendarMeeting } from './calendar.query';
import { monthOf, weeksOf } from './month-grid';

type Props = { month: string; meetings: readonly CalendarMeeting[]; today: Date };

const weekdayWords = new Intl.DateTimeFormat(undefined, { weekday: 'short' });

/** A month as a table of weeks; on a phone the list says the same. */
export function MonthTable({ month, meetings, today }: Props) {
  const weeks = weeksOf(month);
  return (
    <table className={classes.month}>
      <thead>
        <tr>
          {weeks[0]?.map((date) => (
            <th key={date.getDay()} scope="col">
              {weekdayWords.format(date)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={asDay(week[0] ?? today)}>
            {week.map((date) => (
              <Day
                key={asDay(date)}
                date={date}
                isOutside={monthOf(date) !== month}
                isToday={asDay(date) === asDay(today)}
                meetings={meetings.filter(({ startsAt }) => asDay(new Date(startsAt)) === asDay(date))}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayProps = {
  date: Date;
  isOutside: boolean;
  isToday: boolean;
  meetings: readonly CalendarMeeting[];
};

function Day({ date, isOutside, isToday, meetings }: DayProps) {
  const { keep } = useMoment();
  return (
    <td data-outside={isOutside || undefined} aria-current={isToday ? 'date' : undefined}>
      <span className={classes.number}>{date.getDate()}</span>
      {meetings.map(({ id, title, startsAt, state, place }) => (
        <Link
          key={id}
          to={keep(`/meetings/${id}`)}
          className={classes.meeting}
          data-state={state}
          title={place}
        >
          <small>{timeOfDay(startsAt)}</small> {title}
          {state === 'cancelled' && <small>, cancelled</small>}
        </Link>
      ))}
    </td>
  );
}
