import { hash } from 'node:crypto';

/** UUIDv5 of the command's id and the event's index, so that sending a command again names the same facts. */
export const eventId = (commandId: string, index: number): string => uuidv5(`${commandId}/${index}`);

/** UUIDv5 of a name in the project's own namespace. */
export const uuidv5 = (name: string): string => {
  const digest = hash('sha1', namespace + name, 'hex');
  const variant = variants[Number.parseInt(digest.charAt(16), 16) & 3];
  const [start, middle] = [digest.slice(0, 8), digest.slice(8, 12)];
  return `${start}-${middle}-5${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
};

// A namespace is any sixteen bytes; those of a text need no buffer to be hashed with the name.
export const namespace = 'gatehouse.events';
const variants = ['8', '9', 'a', 'b'] as const;
