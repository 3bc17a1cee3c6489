import { openEventStore, type EventStore } from '@gatehouse/event-store';
import { join } from 'node:path';
import { median, print, rate } from '../measure';
import { anAppend } from './an-append';

/** Acknowledged appends, alone and with 64 in flight: the event store of several machines beside the embedded one. */
export const sharedAppends = async (folder: string, connection: string): Promise<void> => {
  const own = await openEventStore(`sqlite:${join(folder, 'appends.db')}`);
  const shared = await openEventStore(connection);
  const rates = { ownSingle: [], sharedSingle: [], own64: [], shared64: [] } as Record<string, number[]>; // filled below
  const measure = async (name: string, store: EventStore, inFlight: number) => {
    const work = async () => {
      await Promise.all(Array.from({ length: inFlight }, () => anAppend(store)));
      return inFlight;
    };
    rates[name]?.push(await rate(sliceMilliseconds, work));
  };
  for (let round = 0; round <= rounds; round++) {
    if (round === 1) for (const name of Object.keys(rates)) rates[name] = [];
    await measure('ownSingle', own, 1);
    await measure('sharedSingle', shared, 1);
    await measure('own64', own, 64);
    await measure('shared64', shared, 64);
  }
  const ratio = (one: string, other: string) =>
    median((rates[one] ?? []).map((value, round) => value / (rates[other]?.[round] ?? NaN)));
  print('append', 'kurrentdb_single_vs_embedded', ratio('sharedSingle', 'ownSingle'));
  print('append', 'kurrentdb_inflight64_vs_embedded', ratio('shared64', 'own64'));
  for (const [name, values] of Object.entries(rates)) print('append', `${name}_per_s`, median(values));
  await own.close();
  await shared.close();
};

const rounds = 10;
const sliceMilliseconds = 400;
