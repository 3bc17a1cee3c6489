import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { GatehouseTheme } from '../theme/gatehouse-theme';

/** Renders with theme and router, as a person with a mouse and a keyboard would meet it. */
export function renderScreen(children: ReactNode, { at = '/' }: { at?: string } = {}) {
  const screen = render(
    <GatehouseTheme env="test">
      <MemoryRouter initialEntries={[at]}>{children}</MemoryRouter>
    </GatehouseTheme>,
  );
  return { ...screen, user: userEvent.setup() };
}
