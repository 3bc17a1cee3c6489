import { renderConnected } from '@gatehouse/web-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { NotificationsPage } from './notifications-page';

describe('what one is told of', () => {
  it('is saved as it is chosen', async () => {
    let isOn = true;
    const { user, asked } = renderConnected(<NotificationsPage tabs={null} />, {
      NotificationPreferences: () => ({
        notificationPreferences: [
          { __typename: 'NotificationPreference', kind: 'offer', label: 'Ownership comes to me', isOn },
        ],
      }),
      PreferNotifications: ({ input }: { input: { isOn: boolean } }) => {
        isOn = input.isOn;
        return { preferNotifications: { __typename: 'Accepted', position: '0000000000000001', id: 'offer' } };
      },
    });
    const choice = await screen.findByRole('checkbox', { name: 'Ownership comes to me' });
    expect((choice as HTMLInputElement).checked).toBe(true);
    await user.click(choice);
    await waitFor(() => expect((choice as HTMLInputElement).checked).toBe(false));
    expect(asked.find(({ operation }) => operation === 'PreferNotifications')?.variables).toMatchObject({
      input: { kind: 'offer', isOn: false },
    });
  });

  it('belongs to the present', async () => {
    renderConnected(
      <NotificationsPage tabs={null} />,
      {},
      '/settings/notifications?asOf=2026-05-14T09:00:00.000Z',
    );
    await screen.findByText('What you are told belongs to the present.');
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});
