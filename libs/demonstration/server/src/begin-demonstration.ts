import { personStream } from '@gatehouse/access-domain';
import type { EventStore, Upcasts } from '@gatehouse/event-store';
import { instantOf, type Instant } from '@gatehouse/kernel';
import type { FileStore } from '@gatehouse/operational-store';
import { Readable } from 'node:stream';
import { papers } from './company/papers';
import { everybody } from './company/people';
import { entryOf, type Directory } from './directory';
import { playEighteenMonths, spreadsheetsOf } from './eighteen-months';

export type Place = {
  log: EventStore;
  files: FileStore;
  directory: Directory;
  upcasts: Upcasts;
  now: number;
};

/**
 * Makes the demonstration where the log is empty. Names and files come first and the log in one transaction, so that
 * whenever this is cut short the log is still empty, and the next start does all of it again.
 */
export const beginDemonstration = async ({
  log,
  files,
  directory,
  upcasts,
  now,
}: Place): Promise<boolean> => {
  if ((await log.head()) > 0) return false;
  const anchor = hourOf(now);
  const recorded = await playEighteenMonths({ anchor, upcasts });
  const forgotten = recorded.filter(({ event }) => event.type === 'PersonForgotten');
  for (const one of everybody)
    if (!forgotten.some(({ stream }) => stream === personStream(one.person)))
      await directory.keep(entryOf(one));
  for (const text of [...spreadsheetsOf(anchor), ...papers.map((paper) => paper.text)])
    await files.put(Readable.from([Buffer.from(text)]), largestFile);
  await log.adopt(recorded);
  return true;
};

const largestFile = 1_048_576;
const hourInMs = 3_600_000;

/** The hour that has begun: everything of the demonstration is told relative to it. */
const hourOf = (now: number): Instant => instantOf(Math.floor(now / hourInMs) * hourInMs);
