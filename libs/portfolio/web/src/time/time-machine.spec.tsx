import { describe, expect, it } from '@jest/globals';
import { day } from '@gatehouse/ui';
import { renderConnected } from '@gatehouse/web-kit/testing';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { TimeControl } from './time-control';
import { TimeStrip } from './time-strip';

describe('the time machine', () => {
  it('reads now until somebody goes elsewhere', () => {
    shown('/portfolio');
    expect(screen.getByRole('button', { name: 'Time machine: reading now' })).toBeTruthy();
    expect(screen.queryByRole('slider')).toBeNull();
  });

  it('opens on @ and goes back by days with the arrows', async () => {
    const { user } = shown('/portfolio?stage=idea');
    await user.keyboard('@');
    const slider = await screen.findByRole<HTMLInputElement>('slider', { name: 'As of' });
    expect(slider.getAttribute('aria-valuetext')).toBe('now');
    fireEvent.change(slider, { target: { value: String(Number(slider.value) - 3) } });
    await waitFor(() => expect(address()).toMatch(/^\/portfolio\?stage=idea&asOf=/));
    const there = new Date(new URLSearchParams(address().split('?')[1]).get('asOf') ?? '');
    const days = (Date.now() - there.getTime()) / 86_400_000;
    expect(days).toBeGreaterThan(2);
    expect(days).toBeLessThan(4);
  });

  it('goes from one board meeting to the one before with the page keys', async () => {
    const { user } = shown('/portfolio');
    await user.keyboard('@');
    const slider = await screen.findByRole<HTMLInputElement>('slider', { name: 'As of' });
    expect(await screen.findByTitle('The 37th')).toBeTruthy();
    slider.focus();
    await user.keyboard('{PageDown}');
    expect(slider.getAttribute('aria-valuetext')).toBe(day(lastMeeting));
    await user.keyboard('{PageDown}');
    expect(slider.getAttribute('aria-valuetext')).toBe(day(meetingBefore));
    await user.keyboard('{PageUp}{PageUp}');
    expect(slider.getAttribute('aria-valuetext')).toBe('now');
  });

  it('says which instant it is and on whose knowledge, and switches between the two', async () => {
    const { user } = shown('/portfolio?asOf=2026-05-14T07:00:00.000Z');
    expect(screen.getByRole('status').textContent).toMatch(
      /You are reading .*2026.*, as known now\. Nothing can be/,
    );
    await user.click(screen.getByRole('radio', { name: 'As known then' }));
    expect(address()).toContain('known=then');
    expect(screen.getByRole('status').textContent).toContain('as it was known then');
  });

  it('returns to now on Escape', async () => {
    const { user } = shown('/portfolio?stage=idea&asOf=2026-05-14T07:00:00.000Z');
    await user.keyboard('{Escape}');
    expect(address()).toBe('/portfolio?stage=idea');
  });

  it('can read a log position, which has no other knowledge than its own', () => {
    shown('/portfolio?at=96412');
    expect(screen.getByRole('status').textContent).toMatch(/You are reading log 96.?412/);
    expect(screen.queryByRole('radio')).toBeNull();
  });
});

const address = () => screen.getByTestId('address').textContent;

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
const lastMeeting = daysAgo(10);
const meetingBefore = daysAgo(38);

const shown = (at: string) =>
  renderConnected(
    <Machine />,
    {
      TimeActivity: { activity: [{ from: '2025-01-03', events: 4 }] },
      TimeMeetings: {
        meetings: [
          { __typename: 'Meeting', id: 'm1', title: 'The 37th', closedAt: lastMeeting.toISOString() },
          { __typename: 'Meeting', id: 'm0', title: 'The 36th', closedAt: meetingBefore.toISOString() },
          { __typename: 'Meeting', id: 'm2', title: 'The 38th', closedAt: null },
        ],
      },
    },
    at,
  );

function Machine() {
  const [isOpen, setOpen] = useState(false);
  const { pathname, search } = useLocation();
  return (
    <>
      <p data-testid="address">{pathname + search}</p>
      <TimeControl isOpen={isOpen} onToggle={setOpen} />
      <TimeStrip isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
