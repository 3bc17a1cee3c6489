import { person, personStream, type PersonEvent } from '@gatehouse/access-domain';
import {
  CommandRunner,
  MemoryEventStore,
  uuidv5,
  type Outcome,
  type Recorded,
  type Tagged,
  type Target,
  type Upcasts,
} from '@gatehouse/event-store';
import { placementStream, type PlacementEvent } from '@gatehouse/gates-domain';
import { instantOf, millisecondsOf, replay, type Actor, type Decider, type Instant } from '@gatehouse/kernel';
import { pilot, pilotStream, type Pilot, type PilotEvent } from '@gatehouse/pilots-domain';
import { actorOf } from './actors';
import type { Calendar } from './calendar';
import type { Spoken } from './known-rows';
import { ToldSoFar } from './told-so-far';

type Person = typeof person.initial;

/** Who does something, and the hour in which they say that it was so. */
export type Acting = { actor: Actor; occurredAt: Instant };

/** Where a script is played: a log in memory whose clock shows the hour of the scene, and the one loop for commands. */
export class Stage {
  /** What spreadsheets said of each pilot last. */
  readonly spoken = new Map<string, Spoken>();
  private readonly store: MemoryEventStore;
  private readonly runner: CommandRunner;
  private readonly told: ToldSoFar;
  private hour = 0;
  private commands = 0;

  constructor(
    readonly calendar: Calendar,
    upcasts: Upcasts,
  ) {
    this.store = new MemoryEventStore({ now: () => this.hour, upcasts });
    this.runner = new CommandRunner(this.store);
    this.told = new ToldSoFar(this.store);
  }

  get now(): Instant {
    return instantOf(this.hour);
  }

  turnTo(hour: Instant): void {
    this.hour = Math.max(this.hour, millisecondsOf(hour));
  }

  /** Through the loop that every command of the product goes through; ids are those of its place in the script. */
  run<Command, Event extends Tagged, State>(
    decider: Decider<Command, Event, State>,
    command: Command,
    {
      stream,
      acting: { actor, occurredAt },
      ...more
    }: { stream: string; acting: Acting; correlationId?: string },
  ): Promise<Outcome> {
    const commandId = uuidv5(`demonstration/${(this.commands += 1)}`);
    const { person: by, onBehalfOf } = actor;
    const target = {
      stream,
      commandId,
      by,
      occurredAt,
      ...more,
      ...(onBehalfOf !== undefined && { onBehalfOf }),
    };
    return this.runner.run(decider, command, target);
  }

  /** What a rule of the machine's does, with the ids that it has in the product. */
  runAs<Command, Event extends Tagged, State>(
    target: Target,
    decider: Decider<Command, Event, State>,
    command: Command,
  ): Promise<Outcome> {
    return this.runner.run(decider, command, target);
  }

  async actor(who: string, onBehalfOf?: string): Promise<Actor> {
    const represented = onBehalfOf === undefined ? undefined : await this.person(onBehalfOf);
    return actorOf(who, await this.person(who), {
      now: this.now,
      ...(onBehalfOf !== undefined && represented && { for: { id: onBehalfOf, person: represented } }),
    });
  }

  async person(id: string): Promise<Person> {
    return replay(person, await this.facts<PersonEvent>(personStream(id)));
  }

  async pilot(id: string): Promise<Pilot> {
    return replay(pilot, await this.facts<PilotEvent>(pilotStream(id)));
  }

  /** A gate policy governs it. */
  async isUnderPolicy(pilotId: string): Promise<boolean> {
    return (await this.facts<PlacementEvent>(placementStream(pilotId))).length > 0;
  }

  /** Every pilot that was registered, the earliest first. */
  async pilotIds(): Promise<string[]> {
    return (await this.all<PilotEvent>('PilotRegistered')).map(({ pilotId }) => pilotId);
  }

  async facts<Event>(stream: string): Promise<Event[]> {
    return (await this.recorded<Event>(stream)).map(({ event }) => event);
  }

  /** A stream's events with their hours. The caller names the events of its own stream; the log holds those of all. */
  async recorded<Event>(stream: string): Promise<readonly Recorded<Event>[]> {
    return (await this.told.of(stream)) as readonly Recorded<Event>[];
  }

  /** Every event of these types, in the order of the log. */
  async all<Event extends Tagged>(...types: Event['type'][]): Promise<Event[]> {
    return (await this.told.ofTypes(types)).map(({ event }) => event as Event); // those types are of that union alone
  }

  /** Everything that was recorded after a position. */
  recordedAfter(position: number): Promise<readonly Recorded[]> {
    return this.told.after(position);
  }

  head(): Promise<number> {
    return this.store.head();
  }
}
