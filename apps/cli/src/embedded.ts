import type { Configuration } from '@gatehouse/server-kit';
import { CommandFailed } from './report';

/** Copies of files are a backup only of what is kept in files. */
export const checkEmbedded = ({ events, isShared }: Pick<Configuration, 'events' | 'isShared'>): void => {
  if (events.startsWith('sqlite:') && !isShared) return;
  throw new CommandFailed(
    'This is for an installation that keeps everything in a folder. Here, use the backups of the event store and of ' +
      'PostgreSQL, or copy everything with proof: gatehouse move --from <events> <reads> --to <folder>',
  );
};
