import { useQuery } from '@apollo/client/react';
import {
  EmptyState,
  ErrorState,
  Icon,
  IconCalendar,
  IconChevronLeft,
  IconChevronRight,
  Loading,
  Page,
  PageHeader,
  ButtonLink,
} from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useSearchParams } from 'react-router';
import { BoardsTabs } from '../list/boards-tabs';
import list from '../list/list.module.css';
import { calendarQuery } from './calendar.query';
import classes from './calendar.module.css';
import { MonthList } from './month-list';
import { firstOf, monthIn, monthLater, monthOf } from './month-grid';
import { MonthTable } from './month-table';
import { Subscribe } from './subscribe';

const monthWords = new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric' });

/** The meetings of all boards, month by month. */
export function CalendarPage() {
  const { variables, clock = new Date(), keep } = useMoment();
  const [parameters] = useSearchParams();
  const month = monthIn(parameters.get('month'), clock);
  const { data, previousData, error, refetch } = useQuery(calendarQuery, {
    variables: {
      from: firstOf(month).toISOString(),
      until: firstOf(monthLater(month, 1)).toISOString(),
      ...variables,
    },
  });
  const meetings = (data ?? previousData)?.meetings;
  const to = (other: string) => keep(`/boards/calendar?month=${other}`);
  const words = monthWords.format(firstOf(month));
  return (
    <Page title="Calendar" crumbs={[{ label: 'Boards', to: keep('/boards') }, { label: 'Calendar' }]} isFlush>
      <div className={list.header}>
        <PageHeader title="Calendar" lead="The meetings of all boards." actions={<Subscribe />} />
      </div>
      <BoardsTabs current="calendar" />
      <section className={classes.calendar} aria-label={words}>
        <div className={classes.head}>
          <ButtonLink size="small" icon={IconChevronLeft} to={to(monthLater(month, -1))}>
            {monthWords.format(firstOf(monthLater(month, -1)))}
          </ButtonLink>
          <h2>{words}</h2>
          {month !== monthOf(clock) && (
            <ButtonLink size="small" icon={IconCalendar} to={keep('/boards/calendar')}>
              This month
            </ButtonLink>
          )}
          <ButtonLink size="small" to={to(monthLater(month, 1))}>
            {monthWords.format(firstOf(monthLater(month, 1)))}
            <Icon of={IconChevronRight} size={14} />
          </ButtonLink>
        </div>
        {error && !meetings && (
          <ErrorState title="The calendar could not be read" onRetry={() => void refetch()} />
        )}
        {!error && !meetings && <Loading label="Reading the calendar" rows={6} rowHeight={80} />}
        {meetings && <MonthTable month={month} meetings={meetings} today={clock} />}
        {meetings && meetings.length > 0 && <MonthList meetings={meetings} />}
        {meetings?.length === 0 && (
          <div className={classes.phoneOnly}>
            <EmptyState title={`No board meets in ${words}`} icon={IconCalendar} />
          </div>
        )}
      </section>
    </Page>
  );
}
