import { renderScreen } from '@gatehouse/ui/testing';
import { KeepsMoment, tourPlace } from '@gatehouse/web-kit';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { useLocation } from 'react-router';
import { DemonstrationStrip } from './demonstration-strip';
import { Guide } from './guide';
import { useTour } from './use-tour';

beforeEach(() => localStorage.clear());

describe('the guided tour', () => {
  it('leads from screen to screen and back, and says where it is', async () => {
    const { getByRole, getByText, user } = shown();
    await user.click(getByRole('button', { name: 'Take the two-minute tour' }));
    expect(getByRole('heading', { name: 'What needs me' })).toBe(document.activeElement);
    expect(getByText('1 of 7')).toBeTruthy();
    await user.click(getByRole('button', { name: 'Next' }));
    expect(getByText(/^at \/portfolio\?ownership/)).toBeTruthy();
    await user.click(getByRole('button', { name: 'Next' }));
    expect(getByText('at /pilots/star?known=now')).toBeTruthy();
    expect(getByRole('heading', { name: 'A star without an owner' })).toBe(document.activeElement);
    await user.click(getByRole('button', { name: 'Back' }));
    expect(getByText(/^at \/portfolio\?ownership/)).toBeTruthy();
  });

  it('reaches its end with the keyboard alone', async () => {
    const { getByRole, queryByRole, user } = shown(0);
    for (let step = 1; step < 7; step++) {
      getByRole('button', { name: 'Next' }).focus();
      await user.keyboard('{Enter}');
    }
    expect(getByRole('heading', { name: 'Now be somebody else' })).toBeTruthy();
    await user.click(getByRole('button', { name: 'Done' }));
    expect(queryByRole('region', { name: 'Guided tour' })).toBeNull();
  });

  it.each([0, 3, 6])('is left at step %i by Escape, and remembers it', async (step) => {
    const { queryByRole, getByRole, user } = shown(step);
    await user.keyboard('{Escape}');
    expect(queryByRole('region', { name: 'Guided tour' })).toBeNull();
    expect([tourPlace.read(), tourPlace.wasLeft()]).toEqual([null, true]);
    expect(getByRole('button', { name: 'Take the tour again' })).toBeTruthy();
  });

  it('is left by its cross', async () => {
    const { queryByRole, getByRole, user } = shown(2);
    await user.click(getByRole('button', { name: 'Leave the tour' }));
    expect(queryByRole('region', { name: 'Guided tour' })).toBeNull();
  });

  it('leaves the past behind it', async () => {
    const { getByRole, getByText, user } = shown(4);
    await user.click(getByRole('button', { name: 'Next' }));
    expect(getByText(/^at \/portfolio\?asOf=20/)).toBeTruthy();
    await user.click(getByRole('button', { name: 'Next' }));
    expect(getByText('at /?known=now')).toBeTruthy();
  });

  it('goes on where it was after the page was loaded again, and shows its place to whoever strayed', async () => {
    const { getByRole, getByText, user } = shown(2, '/import');
    expect(getByRole('heading', { name: 'A star without an owner' })).toBeTruthy();
    await user.click(getByRole('button', { name: 'Show me' }));
    expect(getByText('at /pilots/star?known=now')).toBeTruthy();
  });
});

function shown(step?: number, at = '/') {
  if (step !== undefined) tourPlace.keep(step);
  return renderScreen(
    <KeepsMoment>
      <Frame />
    </KeepsMoment>,
    { at },
  );
}

function Frame() {
  const tour = useTour();
  const { pathname, search } = useLocation();
  return (
    <>
      <p>{`at ${pathname}${search}`}</p>
      <DemonstrationStrip company="Harborline Mutual" tour={tour} />
      <Guide stories={{ withoutOwner: 'star', voidedContract: 'void' }} tour={tour} />
    </>
  );
}
