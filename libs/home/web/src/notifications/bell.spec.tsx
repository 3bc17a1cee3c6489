import { renderConnected } from '@gatehouse/web-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { Bell } from './bell';

describe('the bell', () => {
  it('counts what is unread, lists what happened, and opens the exact place', async () => {
    const { user, marked } = drawn();
    await user.click(await screen.findByRole('button', { name: 'Notifications, 1 unread' }));
    const link = await screen.findByRole('link', { name: /Ben accepted ownership/ });
    expect(link.getAttribute('href')).toBe('/pilots/p');
    await user.click(link);
    await waitFor(() => expect(marked).toEqual([{ ids: ['n1'], isRead: true }]));
    await screen.findByRole('button', { name: 'Notifications' });
  });

  it('reads all at once, and takes one back', async () => {
    const { user, marked } = drawn();
    await user.click(await screen.findByRole('button', { name: 'Notifications, 1 unread' }));
    await user.click(await screen.findByRole('button', { name: 'Mark all as read' }));
    await user.click((await screen.findAllByRole('button', { name: 'Mark as unread' }))[0]!);
    expect(marked).toEqual([
      { ids: null, isRead: true },
      { ids: ['n1'], isRead: false },
    ]);
  });

  it('hears what happens while it is there', async () => {
    const { tell, read } = drawn({ isRead: true });
    await screen.findByRole('button', { name: 'Notifications' });
    read(false);
    tell('HomeMoved', { homeChanged: { __typename: 'HomeChange', position: '0000000000000001' } });
    await screen.findByRole('button', { name: 'Notifications, 1 unread' });
  });

  it('is silent in the past', async () => {
    const { asked } = drawn({ at: '/?asOf=2026-05-14T09:00:00.000Z' });
    await waitFor(() => expect(screen.queryByRole('button')).toBeNull());
    expect(asked).toEqual([]);
  });
});

function drawn({ isRead: begins = false, at = '/' } = {}) {
  let isRead = begins;
  const marked: unknown[] = [];
  const notification = () => ({
    ...{ __typename: 'Notification', id: 'n1', at: '2026-11-21T09:00:00.000Z', isRead, address: '/pilots/p' },
    parts: [{ __typename: 'SentencePart', kind: 'text', text: 'Ben accepted ownership.', person: null }],
    pilot: { __typename: 'NeedPilot', id: 'p', name: 'Pilot p' },
  });
  const counts = () => ({ __typename: 'Notifications', unread: isRead ? 0 : 1 });
  const rendered = renderConnected(
    <Bell />,
    {
      UnreadNotifications: () => ({ notifications: counts() }),
      Notifications: () => ({ notifications: { ...counts(), list: [notification()] } }),
      MarkNotifications: ({
        input: { ids, isRead: now },
      }: {
        input: { ids: string[] | null; isRead: boolean };
      }) => {
        marked.push({ ids, isRead: now });
        isRead = now;
        return { markNotifications: { __typename: 'Accepted', position: '0000000000000001', id: 'mo' } };
      },
    },
    at,
  );
  return { ...rendered, marked, read: (next: boolean) => void (isRead = next) };
}
