import type { Actor } from '@gatehouse/kernel';
import { asOutcome, type CommandOutcome } from '@gatehouse/server-kit';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ChangeMeeting, type MeetingChange } from './change-meeting.handler';

/** Sends a change and answers with the id of what it was about: the meeting's, unless it made something new. */
@Injectable()
export class MeetingSending {
  constructor(private readonly commands: CommandBus) {}

  async send(
    actor: Actor,
    { commandId, meetingId, made }: { commandId: string; meetingId: string; made?: string },
    change: MeetingChange,
  ): Promise<CommandOutcome> {
    const command = new ChangeMeeting(actor, { commandId, meetingId }, change);
    return asOutcome(await this.commands.execute(command), made ?? meetingId);
  }
}
