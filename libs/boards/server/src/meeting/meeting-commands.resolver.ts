import { uuidv5 } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import { SignedIn, type Schema } from '@gatehouse/server-kit';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { MeetingSending } from './meeting-sending';

/** The meeting as a whole: called, held, closed; who is there, and what is to be done after it. */
@Resolver()
export class MeetingCommandsResolver {
  constructor(private readonly changes: MeetingSending) {}

  @Mutation('callMeeting')
  callMeeting(@Args('input') input: Schema.CallMeetingInput, @SignedIn() actor: Actor) {
    const { commandId, waivesNotice, ...call } = input;
    const meetingId = uuidv5(`meeting/${commandId}`);
    const change = { type: 'CallMeeting', ...call, waivesNotice: waivesNotice ?? false } as const;
    return this.changes.send(actor, { commandId, meetingId }, change);
  }

  @Mutation('rescheduleMeeting')
  rescheduleMeeting(@Args('input') input: Schema.RescheduleMeetingInput, @SignedIn() actor: Actor) {
    const { startsAt, minutes, place, reason } = input;
    return this.changes.send(actor, input, { type: 'RescheduleMeeting', startsAt, minutes, place, reason });
  }

  @Mutation('cancelMeeting')
  cancelMeeting(@Args('input') input: Schema.CancelMeetingInput, @SignedIn() actor: Actor) {
    return this.changes.send(actor, input, { type: 'CancelMeeting', reason: input.reason });
  }

  @Mutation('sendApology')
  sendApology(@Args('input') input: Schema.SendApologyInput, @SignedIn() actor: Actor) {
    return this.changes.send(actor, input, { type: 'SendApology', note: input.note });
  }

  @Mutation('openMeeting')
  openMeeting(@Args('input') input: Schema.MeetingInput, @SignedIn() actor: Actor) {
    return this.changes.send(actor, input, { type: 'OpenMeeting' });
  }

  @Mutation('arrive')
  arrive(@Args('input') input: Schema.AttendanceInput, @SignedIn() actor: Actor) {
    return this.changes.send(actor, input, { type: 'Arrive', person: input.person ?? actor.person });
  }

  @Mutation('leave')
  leave(@Args('input') input: Schema.AttendanceInput, @SignedIn() actor: Actor) {
    return this.changes.send(actor, input, { type: 'Leave', person: input.person ?? actor.person });
  }

  @Mutation('closeMeeting')
  closeMeeting(@Args('input') input: Schema.MeetingInput, @SignedIn() actor: Actor) {
    return this.changes.send(actor, input, { type: 'CloseMeeting' });
  }

  @Mutation('assignAction')
  assignAction(@Args('input') input: Schema.AssignActionInput, @SignedIn() actor: Actor) {
    const { commandId, itemId, text, owner, dueOn } = input;
    const made = uuidv5(`action/${commandId}`);
    return this.changes.send(
      actor,
      { ...input, made },
      { type: 'AssignAction', actionId: made, itemId: itemId ?? null, text, owner, dueOn },
    );
  }

  @Mutation('noteItem')
  noteItem(@Args('input') input: Schema.NoteItemInput, @SignedIn() actor: Actor) {
    const { commandId, itemId, noteId, text } = input;
    const made = noteId ?? uuidv5(`note/${commandId}`);
    return this.changes.send(
      actor,
      { ...input, made },
      { type: 'NoteItem', noteId: made, itemId: itemId ?? null, text },
    );
  }
}
