import { useNowClient } from '@gatehouse/web-kit';
import { heldOf, type HeldMeeting } from './board-meeting';
import { meetingsQuery } from './meetings.query';

/** Asks for the board meetings that were held, once somebody wants to step them. */
export function useHeldMeetings(): () => Promise<readonly HeldMeeting[]> {
  const client = useNowClient();
  return async () => {
    const { data } = await client.query({
      query: meetingsQuery,
      fetchPolicy: 'network-only',
      errorPolicy: 'all',
    });
    return heldOf(data?.meetings ?? []);
  };
}
