import { renderConnected } from '@gatehouse/web-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { within } from '@testing-library/react';
import { aMeetingLine } from '../testing/a-board';
import { people } from '../testing/a-room';
import { CalendarPage } from './calendar-page';
import { weeksOf } from './month-grid';

describe('the calendar of the boards', () => {
  it('shows a month with its meetings on their days', async () => {
    const { findByRole, asked } = rendered('/boards/calendar?month=2026-11');
    const table = within(await findByRole('table'));
    const meeting = table.getByRole('link', { name: /38th meeting/ });
    expect(meeting.closest('td')!.textContent).toMatch(/^26/);
    expect(table.getByText(', cancelled')).toBeTruthy();
    const { variables } = asked.find(({ operation }) => operation === 'BoardCalendar')!;
    expect(new Date(variables['from'] as string)).toEqual(new Date(2026, 10, 1));
    expect(new Date(variables['until'] as string)).toEqual(new Date(2026, 11, 1));
  });

  it('goes to the months beside it', async () => {
    const { findByRole, user } = rendered('/boards/calendar?month=2026-12');
    await user.click(await findByRole('link', { name: 'January 2027' }));
    expect(await findByRole('heading', { level: 2, name: 'January 2027' })).toBeTruthy();
  });

  it('says how to follow it from one’s own calendar', async () => {
    const { findByRole, findByText, user } = rendered('/boards/calendar?month=2026-11');
    await user.click(await findByRole('button', { name: 'Subscribe' }));
    expect(await findByText(/\/api\/calendar\.ics\?token=/)).toBeTruthy();
  });
});

it('a month is whole weeks from Monday to Sunday', () => {
  const weeks = weeksOf('2026-11');
  expect(weeks[0]!.map((day) => day.getDate())).toEqual([26, 27, 28, 29, 30, 31, 1]);
  expect(weeks.at(-1)!.map((day) => day.getDate())).toEqual([30, 1, 2, 3, 4, 5, 6]);
  expect(weeks).toHaveLength(6);
});

function rendered(at: string) {
  return renderConnected(
    <CalendarPage />,
    {
      Me: { me: { person: { ...people.secretary, title: null, grants: [] } } },
      BoardCalendar: {
        meetings: [
          aMeetingLine('m1'),
          aMeetingLine('m2', { title: 'Called off', state: 'cancelled', startsAt: '2026-11-12T10:00:00Z' }),
        ],
      },
    },
    at,
  );
}
