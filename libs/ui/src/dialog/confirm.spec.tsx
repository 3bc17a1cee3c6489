import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderScreen } from '../testing';
import { Confirm, type Trouble } from './confirm';

describe('a confirmation', () => {
  it('shows the sentence that will be recorded and records it on Enter', async () => {
    const { user, onConfirm } = drawn();
    const dialog = await screen.findByRole('dialog', { name: 'Offer ownership' });
    expect(dialog.textContent).toContain(
      'This will be recordedMarguerite Okafor offered it to Daniel Reyes.',
    );
    await user.click(screen.getByRole('textbox', { name: 'Reason' }));
    await user.keyboard('because{Enter}');
    expect(onConfirm).toHaveBeenCalledTimes(1);
  });

  it('does nothing before it is ready', async () => {
    const { onConfirm } = drawn({ isReady: false });
    const button = await screen.findByRole<HTMLButtonElement>('button', { name: 'Offer it' });
    expect(button.disabled).toBe(true);
    expect(onConfirm).not.toHaveBeenCalled();
  });

  it('says a refusal in words and keeps what was written', async () => {
    drawn({ trouble: { title: 'Daniel Reyes has left.' } });
    expect((await screen.findByRole('alert')).textContent).toContain('Daniel Reyes has left.');
    expect(screen.getByRole('textbox', { name: 'Reason' })).toBeTruthy();
  });

  it('lets go without recording', async () => {
    const { user, onClose, onConfirm } = drawn();
    await user.click(await screen.findByRole('button', { name: 'Leave it' }));
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(onConfirm).not.toHaveBeenCalled();
  });
});

function drawn({ isReady = true, trouble = null }: { isReady?: boolean; trouble?: Trouble | null } = {}) {
  const told = { onConfirm: jest.fn(), onClose: jest.fn() };
  const { user } = renderScreen(
    <Confirm
      title="Offer ownership"
      isOpen
      act="Offer it"
      recorded="Marguerite Okafor offered it to Daniel Reyes."
      isReady={isReady}
      trouble={trouble}
      {...told}
    >
      <input aria-label="Reason" />
    </Confirm>,
  );
  return { user, ...told };
}
