import type { Ballot } from '@gatehouse/web-kit';
import { useState } from 'react';
import { noDemands, type TypedDemands } from '../outcome/demands';
import type { AgainstGo } from '../outcome/outcomes';
import type { Material } from './review-query';
import type { RoomItem } from './room-query';
import { useDrafts } from './use-casting';

export type Answering = {
  chosen: Ballot | null;
  choose: (ballot: Ballot) => void;
  typed: TypedDemands;
  type: (typed: TypedDemands) => void;
  against: AgainstGo;
  autonomyAsked: number | null;
};

/** What is being chosen and written for each item: kept while one looks at another. */
export function useAnswering(drafts: ReturnType<typeof useDrafts>, review: Material | undefined) {
  const [demands, setDemands] = useState<Readonly<Record<string, TypedDemands>>>({});
  return (item: RoomItem): Answering => ({
    // What carries is what can be sealed: whoever leads need not look for it.
    chosen: drafts.of(item.id).ballot ?? item.tally?.carried ?? null,
    choose: (ballot) => drafts.keep(item.id, { ballot }),
    typed: demands[item.id] ?? noDemands,
    type: (typed) => setDemands((before) => ({ ...before, [item.id]: typed })),
    against: {
      unmet: (review?.mustMeet ?? []).filter(isUnmet).map(({ sentence }) => sentence),
      unsigned: (review?.signOffs ?? []).filter(({ state }) => state !== 'given').map(({ name }) => name),
    },
    autonomyAsked: review?.autonomyAsked ?? null,
  });
}

const isUnmet = ({ verdict, isExcepted }: Material['mustMeet'][number]): boolean =>
  verdict !== 'met' && !isExcepted;
