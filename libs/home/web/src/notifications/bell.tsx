import { useQuery } from '@apollo/client/react';
import { counted, Icon, IconBell, Popup } from '@gatehouse/ui';
import { useLive, useMoment, useNowClient } from '@gatehouse/web-kit';
import { homeMoved } from '../home.query';
import { NotificationList } from './notification-list';
import classes from './notifications.module.css';
import { unreadQuery } from './notifications.query';

/** What happened that concerns the person signed in, behind a bell with its count. */
export function Bell() {
  const { isPast } = useMoment();
  const { data, refetch } = useQuery(unreadQuery, { client: useNowClient(), skip: isPast });
  useLive(homeMoved, {
    variables: {},
    isNewsOnly: true,
    onData: () => void refetch(),
    onReconnected: () => void refetch(),
  });
  if (isPast) return null;
  const unread = data?.notifications.unread ?? 0;
  return (
    <Popup
      trigger={{
        label: unread === 0 ? 'Notifications' : `Notifications, ${counted(unread, 'unread', 'unread')}`,
      }}
      face={<BellFace unread={unread} />}
      faceClass={classes.face}
      align="end"
    >
      {(close) => <NotificationList onLeave={close} onChanged={() => void refetch()} />}
    </Popup>
  );
}

function BellFace({ unread }: { unread: number }) {
  return (
    <>
      <Icon of={IconBell} />
      {unread > 0 && <b>{unread > 99 ? '99+' : unread}</b>}
    </>
  );
}
