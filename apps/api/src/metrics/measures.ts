import { StoreUnavailable, UnacceptableEvent, VersionConflict, type Outcome } from '@gatehouse/event-store';
import { secondsOf } from '../watching/instants';
import type { Appending, Decided, Watch } from '../watching/watch';
import { FewNames } from './few-names';
import { level, Spread, Tally, type Family } from './family';

/**
 * What this process has done since it began. A few hundred numbers in memory, so that they are there when somebody looks
 * for the first time; what turns them into text is loaded then.
 */
export class Measures implements Watch {
  /** Live updates that are being listened to. */
  openSockets = 0;
  /** Programs that are reading the event feed, as a stream or by waiting for a page. */
  feedReaders = 0;
  private readonly names = new FewNames(100);

  private readonly requests = new Spread(
    'gatehouse_http_request_duration_seconds',
    'How long HTTP requests took to answer, by route and status. Streams are not among them.',
  );
  private readonly operations = new Spread(
    'gatehouse_graphql_operation_duration_seconds',
    'How long GraphQL operations took, by name and type. Beyond a hundred names they are told as "others".',
  );
  private readonly commands = new Tally(
    'gatehouse_commands_total',
    'Commands by outcome: accepted; refused by a rule; busy, so that the sender tries again; failed by a fault.',
    ['accepted', 'refused', 'busy', 'failed'].map((outcome) => ({ outcome })),
  );
  private readonly deciding = new Spread(
    'gatehouse_command_duration_seconds',
    'How long commands took from their turn to their outcome, the append included.',
  );
  private readonly appends = new Spread(
    'gatehouse_append_duration_seconds',
    'How long it took until appended events were durable.',
  );
  private readonly events = new Tally(
    'gatehouse_events_appended_total',
    'Events that were appended to the log.',
  );
  private readonly failures = new Tally(
    'gatehouse_append_failures_total',
    'Appends that wrote nothing: the stream had moved on, the log was away, the event was unacceptable, or a fault.',
    ['moved-on', 'away', 'unacceptable', 'fault'].map((reason) => ({ reason })),
  );

  families(): readonly Family[] {
    const now = (value: number) => () => [{ labels: {}, value }];
    return [
      ...[this.requests, this.operations, this.commands, this.deciding],
      ...[this.appends, this.events, this.failures],
      level(
        'gatehouse_sockets_open',
        'Sockets over which somebody hears live updates.',
        now(this.openSockets),
      ),
      level('gatehouse_feed_readers', 'Programs reading the event feed just now.', now(this.feedReaders)),
    ];
  }

  decided(decided: Decided): void {
    this.commands.add({ outcome: outcomeOf(decided.outcome) });
    this.deciding.take(secondsOf(decided));
  }

  appended({ trouble, events, ...span }: Appending): void {
    if (trouble !== null) {
      this.failures.add({ reason: reasonOf(trouble) });
      return;
    }
    this.appends.take(secondsOf(span));
    this.events.add({}, events);
  }

  answered(seconds: number, { route, status }: { route: string; status: number }): void {
    this.requests.take(seconds, { route, status: String(status) });
  }

  resolved(seconds: number, { name, type }: { name: string; type: string }): void {
    this.operations.take(seconds, { operation: this.names.take(name), type });
  }
}

const outcomeOf = (outcome: Outcome | null): string => {
  if (outcome === null) return 'failed';
  if (outcome.accepted) return 'accepted';
  return outcome.code === 'busy' ? 'busy' : 'refused';
};

const reasonOf = (trouble: unknown): string => {
  if (trouble instanceof VersionConflict) return 'moved-on';
  if (trouble instanceof StoreUnavailable) return 'away';
  return trouble instanceof UnacceptableEvent ? 'unacceptable' : 'fault';
};
