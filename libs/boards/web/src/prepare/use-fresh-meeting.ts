import { useApolloClient } from '@apollo/client/react';
import { useLive } from '@gatehouse/web-kit';
import { useEffect, useRef } from 'react';
import { meetingMoved } from './meeting.query';

/** Hears what colleagues place, ask and answer, and asks again whenever the page shows less. */
export function useFreshMeeting(meetingId: string, shown: number | undefined): void {
  const client = useApolloClient();
  const latest = useRef(shown);
  useEffect(() => {
    latest.current = shown;
  });
  const refresh = () => client.refetchQueries({ include: 'active' });
  useLive(meetingMoved, {
    variables: { meetingId },
    isNewsOnly: true,
    isOn: shown !== undefined,
    onData: ({ roomChanged }) => {
      if (roomChanged.revision > (latest.current ?? 0)) void refresh();
    },
    onReconnected: () => void refresh(),
  });
}
