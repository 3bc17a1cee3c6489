import type { EventStore, Tagged } from '@gatehouse/event-store';
import { randomUUID } from 'node:crypto';

/** Appends one event of some 600 bytes to a stream of its own, and answers with the command's id. */
export const anAppend = async (store: EventStore, commandId: string = randomUUID()): Promise<string> => {
  await store.append(`pilot-${commandId}`, [anEvent], {
    commandId,
    by: 'ana',
    occurredAt: '2026-03-02T09:00:00.000Z',
    expectedVersion: 0,
  });
  return commandId;
};

const anEvent: Tagged & Record<string, unknown> = {
  type: 'NoteAdded',
  author: 'person-3',
  text: 'The district asks for a second look. '.repeat(15),
};
