import { SqliteEventStore, uuidv5 } from '@gatehouse/event-store';
import { simulatedPortfolio, type Simulation } from './simulated-portfolio';

/** Writes a simulated portfolio behind what a log holds, through the driver itself; its clock is the simulation's. */
export const writeSimulatedLog = async (path: string, simulation: Simulation): Promise<void> => {
  let now = 0;
  const log = SqliteEventStore.open(path, { now: () => now });
  let written: Promise<unknown>[] = [];
  for (const { stream, events, occurredAt, ...append } of simulatedPortfolio(simulation)) {
    now = Math.max(now, Date.parse(occurredAt));
    const commandId = uuidv5(`${stream}/${append.expectedVersion}`);
    written.push(log.append(stream, events, { ...append, occurredAt, commandId }));
    if (written.length < inFlight) continue;
    await Promise.all(written);
    written = [];
  }
  await Promise.all(written);
  await log.close();
};

const inFlight = 2_000;
