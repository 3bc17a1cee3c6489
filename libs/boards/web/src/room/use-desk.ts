import { useMe, useMoment, type ResultInput } from '@gatehouse/web-kit';
import { useState } from 'react';
import { useRecorded } from '../command/use-recorded';
import type { Material } from './review-query';
import { roomQuery, type Room, type RoomItem, type RoomSeat } from './room-query';
import { leads } from './room-state';
import { useAnswering } from './use-answering';
import { useDrafts } from './use-casting';

/** The one thing that somebody is about to do. */
export type Doing =
  | { kind: 'vote'; seat?: RoomSeat }
  | { kind: 'seal'; result: ResultInput }
  | { kind: 'end-recusal'; person: { id: string; name: string } }
  | { kind: 'conflict' | 'defer' | 'action' | 'note' | 'open' | 'close' };

/** Before whoever sits in the room: what they are doing, and what they have written and not yet sent. */
export function useDesk(room: Room, review: Material | undefined) {
  const { isPast } = useMoment();
  const me = useMe()?.person;
  const [doing, setDoing] = useState<Doing | null>(null);
  const [isProofOpen, setProofOpen] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const reach = useRecorded(roomQuery, { id: room.id });
  const drafts = useDrafts();
  const answering = useAnswering(drafts, review);
  return {
    me,
    isPast,
    isLeading: !isPast && leads(room, me?.id),
    doing,
    start: (next: Doing) => {
      setRefusal(null);
      setDoing(next);
    },
    stop: () => setDoing(null),
    recorded: (position: string) => {
      setDoing(null);
      setRefusal(null);
      void reach(position);
    },
    /** Of a command without a dialog: said in the room. */
    refusal,
    refused: (reason: string) => setRefusal(reason),
    isProofOpen,
    showProof: (isOpen: boolean) => setProofOpen(isOpen),
    drafts,
    answering: (item: RoomItem) => answering(item),
  };
}

export type RoomDesk = ReturnType<typeof useDesk>;
