import type { BoardEvent, CircularEvent, MeetingEvent } from '@gatehouse/boards-domain';
import { CommandRunner, MemoryEventStore, type Tagged } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import { startProjections, type TestEngine } from '@gatehouse/projections/testing';
import { Moments, PeopleNames } from '@gatehouse/server-kit';
import { TestClock } from '@gatehouse/server-kit/testing';
import { boardsProjections } from '../index';
import { RecusedWithholding } from '../withholding/recused-withholding';

/** Everything that boards-server reads, on a log that a test writes. */
export const boardWorld = async (engine: TestEngine) => {
  const log = new MemoryEventStore();
  const { reads, caughtUp, stop } = await startProjections({
    log,
    projections: boardsProjections,
    ...(await engine.place()),
  });
  const clock = new TestClock('2026-06-01T09:00:00.000Z');
  const happens = async (stream: string, ...events: (Tagged & Readonly<Record<string, unknown>>)[]) => {
    const expectedVersion = (await log.read(stream)).length;
    const commandId = `${stream}/${expectedVersion}`;
    await log.append(stream, events, { commandId, by: 'olga', occurredAt: clock.now(), expectedVersion });
    await caughtUp();
  };
  return {
    ...{ log, reads, clock, caughtUp, stop, happens, names: new CalledByTheirIds() },
    runner: new CommandRunner(log),
    moments: new Moments(log, reads, clock),
    withholding: new RecusedWithholding(reads),
    inMeeting: (meetingId: string, ...events: MeetingEvent[]) => happens(`meeting-${meetingId}`, ...events),
    onBoard: (boardId: string, ...events: BoardEvent[]) => happens(`board-${boardId}`, ...events),
    inCircular: (circularId: string, ...events: CircularEvent[]) =>
      happens(`circular-${circularId}`, ...events),
  };
};

export type BoardWorld = Awaited<ReturnType<typeof boardWorld>>;

export const somebody = (person: string): Actor => ({ person, grants: [] });

/** `ana` is called Ana. */
class CalledByTheirIds extends PeopleNames {
  namesOf(people: readonly string[]) {
    return Promise.resolve(new Map(people.map((id) => [id, id.charAt(0).toUpperCase() + id.slice(1)])));
  }
  called() {
    return Promise.resolve([]);
  }
  everybody() {
    return Promise.resolve([]);
  }
}
