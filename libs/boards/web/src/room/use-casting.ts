import { useCommand, useMe, type Ballot } from '@gatehouse/web-kit';
import { useState } from 'react';
import { castVote } from './room-commands';
import type { Room, RoomItem } from './room-query';

/** A vote that is being written, per item: it outlives its dialog, so that nothing written is lost. */
export type VoteDraft = { ballot: Ballot | null; rationale: string };

export const emptyVote: VoteDraft = { ballot: null, rationale: '' };

type Options = {
  room: Room;
  item: RoomItem;
  draft: VoteDraft;
  seatId?: string;
  onCast: (position: string) => void;
};

export function useCasting({ room, item, draft, seatId, onCast }: Options) {
  const command = useCommand(castVote);
  const me = useMe()?.person;
  const cast = async () => {
    if (!draft.ballot) return;
    const outcome = await command.run({
      meetingId: room.id,
      itemId: item.itemId,
      seatId: seatId ?? null,
      ballot: draft.ballot,
      rationale: draft.rationale.trim(),
      packDigest: room.pack?.digest ?? '',
    });
    if (outcome.accepted) onCast(outcome.position);
  };
  return { cast: () => void cast(), isRunning: command.isRunning, trouble: troubleOf(command.refusal), me };
}

/** A refusal in its own words; a store that is away means that the vote waits here. */
const troubleOf = (refusal: { code: string; reason: string } | null) => {
  if (!refusal) return null;
  if (refusal.code !== 'away') return { title: refusal.reason };
  return {
    title: 'Reading works; nothing can be recorded just now.',
    reason: 'Your vote is kept in this form and has not been cast.',
  };
};

export const useDrafts = () => {
  const [drafts, setDrafts] = useState<Readonly<Record<string, Partial<VoteDraft>>>>({});
  return {
    /** `before`: the vote that stands, for whoever changes it. */
    of: (key: string, before: Partial<VoteDraft> = {}): VoteDraft => ({
      ...emptyVote,
      ...before,
      ...drafts[key],
    }),
    keep: (key: string, part: Partial<VoteDraft>) =>
      setDrafts((before) => ({ ...before, [key]: { ...before[key], ...part } })),
  };
};
