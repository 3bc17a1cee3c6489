import { describe, expect, it } from '@jest/globals';
import { renderScreen } from '@gatehouse/ui/testing';
import { screen } from '@testing-library/react';
import { useLocation } from 'react-router';
import { useMoment } from './use-moment';

describe('the instant on screen', () => {
  it('is now where the address names none', () => {
    expect(shownAt('/portfolio?status=active')).toEqual({ isPast: false, variables: {}, link: '/pilots/p1' });
  });

  it('is the one in the address, as known now unless it says otherwise', () => {
    expect(shownAt('/portfolio?asOf=2026-05-14T09:00:00%2B02:00')).toEqual({
      isPast: true,
      variables: { asOf: '2026-05-14T07:00:00.000Z', known: 'now' },
      link: '/pilots/p1?asOf=2026-05-14T07%3A00%3A00.000Z',
    });
    expect(shownAt('/portfolio?asOf=2026-05-14T07:00:00Z&known=then').variables).toEqual({
      asOf: '2026-05-14T07:00:00.000Z',
      known: 'then',
    });
  });

  it('can be a log position, padded as the log pads it', () => {
    expect(shownAt('/portfolio?at=96412').variables).toEqual({ atPosition: '0000000000096412' });
  });

  it('is now where the address names nonsense', () => {
    expect(shownAt('/portfolio?asOf=yesterday').isPast).toBe(false);
    expect(shownAt('/portfolio?at=-1').isPast).toBe(false);
  });

  it('goes and returns without touching the rest of the address', async () => {
    const { user } = renderScreen(<Probe />, { at: '/portfolio?status=active' });
    await user.click(screen.getByRole('button', { name: 'Go' }));
    expect(address()).toBe('/portfolio?status=active&asOf=2026-05-14T07%3A00%3A00.000Z');
    await user.click(screen.getByRole('button', { name: 'Then' }));
    expect(address()).toContain('known=then');
    await user.click(screen.getByRole('button', { name: 'Return' }));
    expect(address()).toBe('/portfolio?status=active');
  });
});

const address = () => screen.getByTestId('address').textContent;

function shownAt(at: string) {
  const { unmount } = renderScreen(<Probe />, { at });
  const shown = JSON.parse(screen.getByTestId('moment').textContent) as {
    isPast: boolean;
    variables: object;
    link: string;
  };
  unmount();
  return shown;
}

function Probe() {
  const { isPast, variables, keep, goTo, setKnown, returnToNow } = useMoment();
  const { pathname, search } = useLocation();
  return (
    <>
      <p data-testid="moment">{JSON.stringify({ isPast, variables, link: keep('/pilots/p1') })}</p>
      <p data-testid="address">{pathname + search}</p>
      <button onClick={() => goTo('2026-05-14T07:00:00.000Z')}>Go</button>
      <button onClick={() => setKnown('then')}>Then</button>
      <button onClick={returnToNow}>Return</button>
    </>
  );
}
