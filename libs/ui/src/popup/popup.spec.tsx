import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderScreen } from '../testing';
import { Popup } from './popup';

describe('a popup', () => {
  it('opens under its button and closes on Escape, giving the focus back', async () => {
    const { user, button } = drawn();
    await user.click(button);
    expect(screen.getByRole('dialog', { name: 'Columns' })).toBeTruthy();
    expect(button.getAttribute('aria-expanded')).toBe('true');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('closes when something else is pressed, and stays when its own inside is', async () => {
    const { user, button } = drawn();
    await user.click(button);
    await user.click(screen.getByText('Inside'));
    expect(screen.getByRole('dialog')).toBeTruthy();
    await user.click(screen.getByText('Elsewhere'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

function drawn() {
  const { user } = renderScreen(
    <>
      <p>Elsewhere</p>
      <Popup trigger={{ label: 'Columns' }}>{() => <p>Inside</p>}</Popup>
    </>,
  );
  return { user, button: screen.getByRole('button', { name: 'Columns' }) };
}
