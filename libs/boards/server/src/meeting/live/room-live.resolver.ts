import type { Actor } from '@gatehouse/kernel';
import { endable, SignedIn, Withholding } from '@gatehouse/server-kit';
import { Args, Resolver, Subscription } from '@nestjs/graphql';
import { lookingOf } from '../../withholding/looking';
import { hasRecusals } from './room-news';
import { RoomTelling } from './room-telling';
import { Rooms } from './rooms';

/** What anybody does in a meeting appears on everybody’s screen, but for those who are withdrawn from the item. */
@Resolver()
export class RoomLiveResolver {
  constructor(
    private readonly rooms: Rooms,
    private readonly telling: RoomTelling,
    private readonly withholding: Withholding,
  ) {}

  @Subscription('roomChanged')
  roomChanged(@Args('meetingId') meetingId: string, @SignedIn() actor: Actor) {
    return endable((signal) => this.news(meetingId, actor, signal));
  }

  private async *news(meetingId: string, actor: Actor, signal: AbortSignal) {
    const room = this.rooms.enter(meetingId);
    try {
      // Listening first, then telling what is so: nothing that happens in between is missed.
      let next = room.next(signal);
      let told = (await room.stand())?.head.revision ?? 0;
      let heard = room.recusalsHeard;
      let looking = await lookingOf(this.withholding, actor);
      yield { roomChanged: { meetingId, revision: told, isWhole: true, items: [], seats: [], said: null } };
      for (;;) {
        await next;
        if (signal.aborted) return;
        next = room.next(signal);
        const stand = await room.stand();
        if (!stand || stand.head.revision <= told) continue;
        if (room.recusalsHeard > heard || hasRecusals(stand, told)) {
          heard = room.recusalsHeard;
          looking = await lookingOf(this.withholding, actor);
        }
        yield await this.telling.news(stand, told, looking);
        told = stand.head.revision;
      }
    } finally {
      this.rooms.leave(meetingId);
    }
  }
}
