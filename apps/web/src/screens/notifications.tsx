import { SettingsTabs } from '@gatehouse/access-web';
import { NotificationsPage } from '@gatehouse/home-web';

/** One of the settings, though it is another capability's. */
export default function Notifications() {
  return <NotificationsPage tabs={<SettingsTabs current="notifications" />} />;
}
