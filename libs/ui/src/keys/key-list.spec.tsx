import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { renderScreen } from '../testing';
import { KeyList } from './key-list';
import { useShortcuts } from './use-shortcut';

describe('the keys of a screen', () => {
  it('are listed on ?, with what each does now', async () => {
    const { user } = renderScreen(<Screen act={() => undefined} />);
    await user.keyboard('?');
    const dialog = within(await screen.findByRole('dialog', { name: 'Keys of this screen' }));
    expect(dialog.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['D', 'Escape', '?']);
    expect(dialog.getByText('Compare two dates')).toBeTruthy();
  });

  it('rest while a dialog is open', async () => {
    const act = jest.fn();
    const { user } = renderScreen(<Screen act={act} />);
    await user.keyboard('d');
    expect(act).toHaveBeenCalledTimes(1);
    await user.keyboard('?');
    await screen.findByRole('dialog');
    await user.keyboard('d');
    await user.keyboard('{Escape}');
    expect(act).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('{Escape}');
    expect(act).toHaveBeenCalledTimes(2);
  });
});

function Screen({ act }: { act: () => void }) {
  useShortcuts({ d: { says: 'Compare two dates', act }, Escape: { says: 'Return to now', act } });
  useShortcuts({ o: { says: 'Offer ownership', act } }, false);
  return <KeyList />;
}
