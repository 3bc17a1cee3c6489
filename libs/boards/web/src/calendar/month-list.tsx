import { MeetingsList } from '../board/meetings-list';
import classes from './calendar.module.css';
import type { CalendarMeeting } from './calendar.query';

/** The same month for narrow screens. */
export function MonthList({ meetings }: { meetings: readonly CalendarMeeting[] }) {
  return (
    <div className={classes.phoneOnly}>
      <MeetingsList label="Meetings of this month" meetings={meetings} nothing="" />
    </div>
  );
}
