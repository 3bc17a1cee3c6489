import { leafOf, type EventStore, type Recorded } from '@gatehouse/event-store';
import { createHash } from 'node:crypto';
import { CommandFailed } from '../report';
import { PositionPairs } from './position-pairs';

export type MovedLog = { events: number; streams: number; chain: string; positions: PositionPairs };
type Progress = (what: string, done: number, total: number) => void;

/** Copies what the target lacks of a log, and proves event by event that both are the same then. */
export const moveLog = async (from: EventStore, to: EventStore, onProgress: Progress): Promise<MovedLog> => {
  const head = await from.head();
  const there = await checkedBeginning(from, to, onProgress);
  await copyRest({ from, to, after: there.upTo }, (position) => onProgress('events copied', position, head));
  const moved = await compared(from, to, (position) => onProgress('events compared', position, head));
  if ((await from.head()) !== head)
    throw new CommandFailed(
      'The log grew while it was moved. Stop whatever writes it and run the same command again: it goes on from here.',
    );
  return moved;
};

/** What the target holds already has to be how the source begins: an earlier move that did not end. */
const checkedBeginning = async (from: EventStore, to: EventStore, onProgress: Progress) => {
  const source = eventsOf(from);
  const total = await to.head();
  let upTo = 0;
  for await (const there of eventsOf(to)) {
    const { value: here } = await source.next();
    if (!here || here.leaf !== there.leaf) throw new CommandFailed(notEmpty);
    upTo = here.position;
    onProgress('events found there', there.position, total);
  }
  return { upTo };
};

type Copying = { from: EventStore; to: EventStore; after: number };

const copyRest = async ({ from, to, after }: Copying, onProgress: (position: number) => void) => {
  const head = await from.head();
  for (let upTo = after; upTo < head;) {
    const slice = await from.readAll(upTo, eventsAtOnce);
    await to.adopt(slice.events);
    upTo = slice.upTo;
    onProgress(upTo);
  }
};

/** Every event on both sides, one after the other: same order, versions and bytes, each leaf computed anew. */
const compared = async (
  from: EventStore,
  to: EventStore,
  onProgress: (position: number) => void,
): Promise<MovedLog> => {
  const chain = createHash('sha256');
  const positions = new PositionPairs();
  const versions = new Map<string, number>();
  const target = eventsOf(to);
  let events = 0;
  for await (const here of eventsOf(from)) {
    const { value: there } = await target.next();
    const isNext = here.version === (versions.get(here.stream) ?? 0) + 1;
    if (!there || !isNext || here.leaf !== there.leaf || leafOf(there) !== there.leaf)
      throw new CommandFailed(
        `Event ${here.position} of the source is not what the target holds in its place.`,
      );
    versions.set(here.stream, here.version);
    positions.add(here.position, there.position);
    chain.update(there.leaf, 'hex');
    events += 1;
    onProgress(here.position);
  }
  if (!(await target.next()).done) throw new CommandFailed('The target holds more events than the source.');
  return { events, streams: versions.size, chain: chain.digest('hex'), positions };
};

async function* eventsOf(log: EventStore): AsyncGenerator<Recorded, undefined> {
  const head = await log.head();
  for (let upTo = 0; upTo < head;) {
    const slice = await log.readAll(upTo, eventsAtOnce);
    yield* slice.events;
    upTo = slice.upTo;
  }
}

const eventsAtOnce = 1_000;
const notEmpty =
  '--to: there is a log already, and it is not the beginning of the one to be moved. Give an empty place.';
