import { renderScreen } from '@gatehouse/ui/testing';
import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { Link, useLocation, useNavigate } from 'react-router';
import { KeepsMoment } from './keeps-moment';
import { useMoment } from './use-moment';

describe('every way inside', () => {
  it('keeps the instant that is read, in the address of a link too', async () => {
    const { user } = drawn('/portfolio?status=active&asOf=2026-05-14T07:00:00.000Z&known=then');
    const link = screen.getByRole('link', { name: 'Import' });
    expect(link.getAttribute('href')).toBe('/import?from=x&asOf=2026-05-14T07%3A00%3A00.000Z&known=then');
    await user.click(link);
    expect(address()).toBe('/import?from=x&asOf=2026-05-14T07%3A00%3A00.000Z&known=then');
  });

  it('keeps a log position where a program goes', async () => {
    const { user } = drawn('/portfolio?at=42');
    await user.click(screen.getByRole('button', { name: 'Go' }));
    expect(address()).toBe('/pilots/p1?at=42');
  });

  it('goes where another instant is named', async () => {
    const { user } = drawn('/portfolio?at=42');
    await user.click(screen.getByRole('link', { name: 'Then' }));
    expect(address()).toBe('/import?at=7');
  });

  it('leads back to now on the same screen', async () => {
    const { user } = drawn('/portfolio?status=active&at=42');
    await user.click(screen.getByRole('button', { name: 'Return' }));
    expect(address()).toBe('/portfolio?status=active');
  });

  it('adds nothing in the present', () => {
    drawn('/portfolio?status=active');
    expect(screen.getByRole('link', { name: 'Import' }).getAttribute('href')).toBe('/import?from=x');
  });
});

const address = () => screen.getByTestId('address').textContent;

const drawn = (at: string) =>
  renderScreen(
    <KeepsMoment>
      <Screen />
    </KeepsMoment>,
    { at },
  );

function Screen() {
  const { pathname, search } = useLocation();
  const { returnToNow } = useMoment();
  const navigate = useNavigate();
  return (
    <>
      <p data-testid="address">{pathname + search}</p>
      <Link to="/import?from=x">Import</Link>
      <Link to="/import?at=7">Then</Link>
      <button onClick={() => void navigate('/pilots/p1')}>Go</button>
      <button onClick={returnToNow}>Return</button>
    </>
  );
}
