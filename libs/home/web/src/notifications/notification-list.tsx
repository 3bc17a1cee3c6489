import { useQuery } from '@apollo/client/react';
import { Age, Button, ErrorState, Loading, Sentence } from '@gatehouse/ui';
import { useCommand, useLive, useNowClient } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import { homeMoved } from '../home.query';
import classes from './notifications.module.css';
import { markNotifications, notificationsQuery, type ShownNotification } from './notifications.query';

type Props = { onLeave: () => void; onChanged: () => void };

/** The newest first; each opens the exact place and is read by that. */
export function NotificationList({ onLeave, onChanged }: Props) {
  const { data, error, refetch } = useQuery(notificationsQuery, {
    client: useNowClient(),
    fetchPolicy: 'network-only',
  });
  useLive(homeMoved, { variables: {}, isNewsOnly: true, onData: () => void refetch() });
  const { run } = useCommand(markNotifications);
  const mark = async (ids: string[] | null, isRead: boolean) => {
    await run({ ids, isRead });
    await refetch();
    onChanged();
  };
  if (error && !data)
    return <ErrorState title="The notifications could not be read" onRetry={() => void refetch()} />;
  if (!data) return <Loading label="Reading the notifications" rows={4} rowHeight={49} />;
  const { unread, list } = data.notifications;
  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        <h2>Notifications</h2>
        {unread > 0 && (
          <Button size="small" tone="quiet" onClick={() => void mark(null, true)}>
            Mark all as read
          </Button>
        )}
      </div>
      {list.length === 0 && (
        <p className={classes.none}>Nothing yet. What others do that concerns you is listed here.</p>
      )}
      <ul>
        {list.map((one) => (
          <Entry
            key={one.id}
            notification={one}
            onOpen={() => {
              if (!one.isRead) void mark([one.id], true);
              onLeave();
            }}
            onMark={(isRead) => void mark([one.id], isRead)}
          />
        ))}
      </ul>
      <Link to="/settings/notifications" className={classes.settings} onClick={onLeave}>
        Choose what you are told
      </Link>
    </div>
  );
}

type EntryProps = {
  notification: ShownNotification;
  onOpen: () => void;
  onMark: (isRead: boolean) => void;
};

function Entry({ notification, onOpen, onMark }: EntryProps) {
  const { parts, pilot, at, isRead, address } = notification;
  return (
    <li className={classes.entry} data-unread={!isRead || undefined}>
      <Link to={address} onClick={onOpen}>
        <Sentence parts={parts} />
        <span className={classes.second}>
          {pilot && <span>{pilot.name}</span>}
          <Age since={at} />
        </span>
      </Link>
      <button
        type="button"
        className={classes.dot}
        aria-label={isRead ? 'Mark as unread' : 'Mark as read'}
        title={isRead ? 'Mark as unread' : 'Mark as read'}
        onClick={() => onMark(!isRead)}
      />
    </li>
  );
}
