import { useApolloClient, useQuery } from '@apollo/client/react';
import { useLive, useMoment } from '@gatehouse/web-kit';
import { useEffect, useEffectEvent, useState } from 'react';
import { roomNews } from './room-news';
import { roomQuery, type Room } from './room-query';

export type UsedRoom = {
  room: Room | null | undefined;
  hasFailed: boolean;
  /** What was just done, for whoever listens. */
  said: string;
  readAgain: () => void;
};

/** The meeting as it stands, moved on by the news of what everybody in it does. */
export function useRoom(id: string): UsedRoom {
  const { variables } = useMoment();
  const { data, previousData, error, refetch } = useQuery(roomQuery, { variables: { id, ...variables } });
  const [said, setSaid] = useState('');
  const [whole, setWhole] = useState(0);
  const room = (data ?? previousData)?.meeting;
  const client = useApolloClient();
  const readAgain = () => void refetch();
  const readAll = () => void client.refetchQueries({ include: 'active' });

  useLive(roomNews, {
    variables: { meetingId: id },
    onData: ({ roomChanged }) => {
      if (roomChanged.said) setSaid(roomChanged.said);
      if (roomChanged.isWhole) setWhole(roomChanged.revision);
    },
    onReconnected: readAll,
  });
  useCatchingUp(whole, room?.revision, readAll);
  useFreshCommands(room, readAgain);
  useForgetting(room);
  return { room, hasFailed: error !== undefined && !room, said, readAgain };
}

/** More is new than news tells: it is asked for, unless what was being read when the news came has it already. */
function useCatchingUp(whole: number, shown: number | undefined, readAll: () => void): void {
  const ask = useEffectEvent(readAll);
  useEffect(() => {
    if (shown !== undefined && whole > shown) ask();
  }, [whole, shown]);
}

/** News tells of items and seats, not of what one may do with them: that is asked for when it can have changed. */
function useFreshCommands(room: Room | null | undefined, readAgain: () => void): void {
  const standing = room && standingOf(room);
  const [first, setFirst] = useState(standing);
  const ask = useEffectEvent(readAgain);
  if (first === undefined && standing !== undefined) setFirst(standing);
  const hasMoved = first !== undefined && standing !== first;
  useEffect(() => {
    if (!hasMoved) return;
    const timer = setTimeout(
      () => {
        setFirst(standing);
        ask();
      },
      settling * (1 + Math.random()),
    );
    return () => clearTimeout(timer);
  }, [hasMoved, standing]);
}

// What is done together is asked about once, and two hundred people in a room do not ask in the same instant.
const settling = 300;

const standingOf = ({ items }: Room): string =>
  JSON.stringify(
    items.map(({ itemId, state, quorum, tally, isWithheld, recusals, votes }) => [
      ...[itemId, state, quorum?.isQuorate, tally?.carried, isWithheld, recusals.length],
      votes.filter(({ isUnconfirmed }) => isUnconfirmed).length,
      votes.length >= (quorum?.required ?? 0),
    ]),
  );

/** Who is withdrawn from an item keeps nothing of it, in the page or behind it. */
function useForgetting(room: Room | null | undefined): void {
  const { cache } = useApolloClient();
  const withheld = room?.items.filter(({ isWithheld }) => isWithheld).length ?? 0;
  useEffect(() => {
    if (withheld === 0) return;
    cache.evict({ id: 'ROOT_QUERY', fieldName: 'gateReview' });
    cache.gc();
  }, [cache, withheld]);
}
