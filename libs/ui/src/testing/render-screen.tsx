import { configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { GatehouseTheme } from '../theme/gatehouse-theme';

// A part that is fetched when it is needed is compiled then, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 4_000 });

/** Renders with theme and router, as a person with a mouse and a keyboard would meet it. */
export function renderScreen(children: ReactNode, { at = '/' }: { at?: string } = {}) {
  const screen = render(
    <GatehouseTheme env="test">
      <MemoryRouter initialEntries={[at]}>{children}</MemoryRouter>
    </GatehouseTheme>,
  );
  return { ...screen, user: userEvent.setup() };
}
