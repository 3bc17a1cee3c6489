import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { median, onDisk, percentile, print } from './measure';
import { MeetingRoom } from './simulator/meeting-room';
import { numberFrom } from './simulator/number-from';

// Two hundred people, each with a socket of their own, in one meeting of which an item is open: from sending a vote until
// all of them have it, beside the same server's answer to the emptiest question while nothing happens.

const people = numberFrom('people', 200);
const votes = numberFrom('votes', 300);
const warmUps = 40;
const emptyQuestions = 400;

await onDisk(async (folder) => {
  const data = join(folder, 'data');
  mkdirSync(data);
  const room = await MeetingRoom.with(people, data);
  try {
    const roundTrips = await repeated(emptyQuestions, () => room.ask('{ __typename }'));
    const took: number[] = [];
    const answered: number[] = [];
    for (let count = -warmUps; count < votes; count++) {
      const { heardAfter, answeredAfter } = await room.vote(count + warmUps);
      if (count >= 0) took.push(heardAfter);
      if (count >= 0) answered.push(answeredAfter);
      // As people do, one after the other: nothing is left over from the vote before.
      await pause(10);
    }
    const roundTrip = median([
      ...roundTrips,
      ...(await repeated(emptyQuestions, () => room.ask('{ __typename }'))),
    ]);
    print('room', 'vote_p99_vs_roundtrip', percentile(took, 0.99) / roundTrip);
    print('room', 'vote_p99_ms', percentile(took, 0.99));
    print('room', 'vote_p50_ms', median(took));
    print('room', 'vote_answered_p50_ms', median(answered));
    print('room', 'typename_roundtrip_ms', roundTrip);
  } finally {
    await room.close();
  }
});

async function repeated(times: number, work: () => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  for (let count = 0; count < times; count++) {
    const start = performance.now();
    await work();
    took.push(performance.now() - start);
  }
  return took;
}
