import { renderScreen } from '@gatehouse/ui/testing';
import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { toStart, useStart } from './use-start';

describe('an address that starts something', () => {
  it('starts it once, and no longer says so', () => {
    renderScreen(<Probe />, { at: toStart('/portfolio?status=active', 'register') });
    expect(screen.getByTestId('started').textContent).toBe('register');
    expect(screen.getByTestId('address').textContent).toBe('/portfolio?status=active');
  });

  it('starts nothing where it does not say so', () => {
    renderScreen(<Probe />, { at: '/portfolio' });
    expect(screen.getByTestId('started').textContent).toBe('');
  });
});

function Probe() {
  const [started, setStarted] = useState('');
  const { pathname, search } = useLocation();
  useStart((name) => setStarted((before) => before + name));
  return (
    <>
      <p data-testid="started">{started}</p>
      <p data-testid="address">{pathname + search}</p>
    </>
  );
}
