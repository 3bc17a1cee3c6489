import { TabLinks } from '@gatehouse/ui';

export function SettingsTabs({ current }: { current: 'people' | 'tokens' | 'notifications' }) {
  return (
    <TabLinks
      label="Settings"
      tabs={[
        { label: 'People and roles', to: '/settings/people', isCurrent: current === 'people' },
        { label: 'Access tokens', to: '/settings/tokens', isCurrent: current === 'tokens' },
        {
          label: 'Notifications',
          to: '/settings/notifications',
          isCurrent: current === 'notifications',
        },
      ]}
    />
  );
}
