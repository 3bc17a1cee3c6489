import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act as settled, screen, waitFor, within } from '@testing-library/react';
import { renderScreen } from '../testing';
import { KeyList, openKeyList } from './key-list';
import { useShortcuts } from './use-shortcut';

describe('the keys of a screen', () => {
  beforeEach(() => localStorage.clear());

  it('are listed on ?, with what each does now, and apart from those of every screen', async () => {
    const { user } = renderScreen(<Screen act={() => undefined} />);
    await user.keyboard('?');
    const dialog = within(await screen.findByRole('dialog', { name: 'Keys of this screen' }));
    expect((await dialog.findAllByRole('term')).map(({ textContent }) => textContent)).toEqual([
      'D',
      'Escape',
      'G then P',
      'Ctrl K',
      '?',
    ]);
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

  it('are a screen’s before they are everywhere’s', async () => {
    const [act, everywhere] = [jest.fn(), jest.fn()];
    const { user } = renderScreen(<Screen act={act} everywhere={everywhere} />);
    await user.keyboard('d');
    expect([act.mock.calls.length, everywhere.mock.calls.length]).toEqual([1, 0]);
  });

  it('can follow each other, and are let go where the second means nothing', async () => {
    const everywhere = jest.fn();
    const { user } = renderScreen(<Screen act={() => undefined} everywhere={everywhere} />);
    await user.keyboard('gp');
    expect(everywhere).toHaveBeenCalledTimes(1);
    await user.keyboard('gx');
    await user.keyboard('p');
    expect(everywhere).toHaveBeenCalledTimes(1);
  });

  it('leave what is typed into a field alone, but for those with Ctrl', async () => {
    const [act, everywhere] = [jest.fn(), jest.fn()];
    const { user } = renderScreen(<Screen act={act} everywhere={everywhere} />);
    await user.type(screen.getByRole('textbox'), 'd');
    expect(act).not.toHaveBeenCalled();
    await user.keyboard('{Control>}k{/Control}');
    expect(everywhere).toHaveBeenCalledTimes(1);
  });

  it('can be turned off, and their list is still there', async () => {
    const act = jest.fn();
    const { user } = renderScreen(<Screen act={act} />);
    await user.keyboard('?');
    await user.click(await screen.findByRole('checkbox', { name: 'Single keys act' }));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('d?');
    expect(act).not.toHaveBeenCalled();
    settled(() => openKeyList());
    expect(await screen.findByRole('dialog')).toBeTruthy();
  });
});

function Screen({ act, everywhere = () => undefined }: { act: () => void; everywhere?: () => void }) {
  useShortcuts({ d: { says: 'Compare two dates', act }, Escape: { says: 'Return to now', act } });
  useShortcuts({ o: { says: 'Offer ownership', act } }, false);
  return (
    <>
      <input aria-label="Words" />
      <Everywhere act={everywhere} />
    </>
  );
}

/** Begins to listen after the screen, as a frame does that is drawn around one that is there. */
function Everywhere({ act }: { act: () => void }) {
  const isEverywhere = true as const;
  useShortcuts({
    'g p': { says: 'Go to the portfolio', act, isEverywhere },
    'Mod+k': { says: 'Find or do', act, isEverywhere },
    d: { says: 'Something else', act, isEverywhere },
  });
  return <KeyList />;
}
