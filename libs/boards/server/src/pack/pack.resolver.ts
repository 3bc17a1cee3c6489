import { EventStore } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import { ReadStore, type Moment } from '@gatehouse/projections';
import { Moments, PeopleNames, refused, SignedIn, Withholding, type Schema } from '@gatehouse/server-kit';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MeetingSending } from '../meeting/meeting-sending';
import { changesSince } from './changes-since';
import { PackMaterial } from './pack-material';

type AskedPack = { meetingId: string; position: number; moment: Moment };

/** What a board is shown, and what has changed since it was frozen. */
@Resolver('Pack')
export class PackResolver {
  constructor(
    readonly rows: ReadStore,
    private readonly log: EventStore,
    private readonly moments: Moments,
    private readonly material: PackMaterial,
    private readonly changes: MeetingSending,
    readonly withholding: Withholding,
    readonly names: PeopleNames,
  ) {}

  @Mutation('freezePack')
  async freezePack(@Args('input') input: Schema.MeetingInput, @SignedIn() actor: Actor) {
    const head = await this.log.head();
    await this.moments.resolve({ atLeast: head });
    const pack = await this.material.ofMeeting(input.meetingId, head);
    if (!pack)
      return refused('meeting-unknown', 'No meeting has this id. Look it up under Boards.', 'meetingId');
    return this.changes.send(actor, input, { type: 'FreezePack', ...pack });
  }

  /** Newest first. */
  @ResolveField('since')
  async since(@Parent() { meetingId, position, moment }: AskedPack, @SignedIn() actor: Actor) {
    return changesSince(this, { meetingId, position, moment, actor });
  }
}
