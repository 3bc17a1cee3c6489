import { useCommand } from '@gatehouse/web-kit';
import { useState } from 'react';
import { offered } from '../command/board-action';
import type { ShownItem, ShownMeeting } from './meeting.query';
import { orderAgenda } from './meeting-commands';

/** The items moved: `order` without the one at `from`, which then stands at `to`. */
export const moved = (order: readonly string[], from: number, to: number): readonly string[] => {
  const item = order[from];
  if (item === undefined || to < 0 || to >= order.length) return order;
  const others = order.filter((_, index) => index !== from);
  return [...others.slice(0, to), item, ...others.slice(to)];
};

export type AgendaOrder = {
  items: readonly ShownItem[];
  mayOrder: boolean;
  refusal: string | null;
  /** Moves the item to that place and says so to everybody. */
  move: (itemId: string, to: number) => void;
};

/** The agenda in the order that somebody just gave it; the server’s own as soon as that says the same or something new. */
export function useAgendaOrder(meeting: ShownMeeting, onRecorded: (position: string) => void): AgendaOrder {
  const command = useCommand(orderAgenda);
  const server = meeting.items.map(({ itemId }) => itemId);
  const [given, setGiven] = useState<{ order: readonly string[]; at: number } | null>(null);
  const order = given?.at === meeting.revision ? given.order : server;
  const move = async (itemId: string, to: number) => {
    const next = moved(order, order.indexOf(itemId), to);
    if (next === order) return;
    setGiven({ order: next, at: meeting.revision });
    const outcome = await command.run({ meetingId: meeting.id, order: [...next] });
    if (outcome.accepted) onRecorded(outcome.position);
    else setGiven(null);
  };
  return {
    items: order.flatMap((id) => meeting.items.filter(({ itemId }) => itemId === id)),
    mayOrder: offered(meeting.commands, 'OrderAgenda')?.isOpen === true && server.length > 1,
    refusal: command.refusal?.reason ?? null,
    move: (itemId, to) => void move(itemId, to),
  };
}
