import { millisecondsOf } from '@gatehouse/kernel';
import type { Recorded, Slice } from '@gatehouse/event-store';
import { requestMarks } from '../logging/request-marks';
import type { Cause } from '../watching/watch';
import type { Appending, Decided, Followed, Watch } from '../watching/watch';
import { SpansLeft } from './spans-left';
import { spanIdOf, traceIdOf } from './trace-ids';
import type { Tracer, TraceSpan } from './tracer';

/** What this process does for a command, told as spans of the command's own trace. */
export class Traces implements Watch {
  private readonly left = new SpansLeft();

  constructor(private readonly tracer: Tracer) {}

  decided({ stream, type, outcome, ...decided }: Decided): void {
    const { commandId } = decided;
    this.record({
      ...decided,
      traceId: traceIdOf(decided.correlationId),
      spanId: spanIdOf('decide', commandId),
      ...parentOf(decided),
      name: `decide ${type}`,
      attributes: {
        'gatehouse.stream': stream,
        'gatehouse.outcome': outcome === null ? 'failed' : outcome.accepted ? 'accepted' : 'refused',
        ...(outcome && !outcome.accepted && { 'gatehouse.code': outcome.code }),
        ...(outcome?.accepted && { 'gatehouse.position': outcome.position }),
      },
      hasFailed: outcome === null,
    });
  }

  appended({ stream, events, trouble, ...appending }: Appending): void {
    const { commandId } = appending;
    this.record({
      ...appending,
      traceId: traceIdOf(appending.correlationId),
      // Another attempt after a conflict is another span; events hang from the one that wrote them.
      ...(trouble === null && { spanId: spanIdOf('append', commandId) }),
      parentId: spanIdOf('decide', commandId),
      name: 'append',
      attributes: { 'gatehouse.stream': stream, 'gatehouse.events': events },
      hasFailed: trouble !== null,
    });
  }

  followed({ follower, slice, ...times }: Followed): void {
    for (const [correlationId, events] of commandsIn(slice, times.begunAt))
      this.record({
        ...times,
        traceId: traceIdOf(correlationId),
        parentId: spanIdOf('append', correlationId),
        name: `project ${follower}`,
        attributes: {
          'gatehouse.events': events.map(({ event }) => event.type),
          'gatehouse.position': slice.upTo,
        },
      });
  }

  record(span: TraceSpan): void {
    if (this.left.take(span.traceId)) this.tracer.record(span);
  }

  close(): Promise<void> {
    return this.tracer.close();
  }
}

/** A command of a request hangs from it, one that followed from an event from the append of what set all off. */
const parentOf = ({ commandId, correlationId }: Cause): { parentId?: string } => {
  if (requestMarks().correlationId === commandId) return { parentId: spanIdOf('post', commandId) };
  return commandId === correlationId ? {} : { parentId: spanIdOf('append', correlationId) };
};

/** The newest commands of a stretch, as far as they are news: what is only read again belongs to no trace of today. */
const commandsIn = ({ events }: Slice, now: number): Map<string, Recorded[]> => {
  const commands = new Map<string, Recorded[]>();
  for (const recorded of events.toReversed()) {
    const known = commands.get(recorded.correlationId);
    if (known) known.unshift(recorded);
    else if (commands.size === mostCommands || now - millisecondsOf(recorded.recordedAt) > longestNewsMs)
      break;
    else commands.set(recorded.correlationId, [recorded]);
  }
  return commands;
};

const mostCommands = 20;
const longestNewsMs = 300_000;
