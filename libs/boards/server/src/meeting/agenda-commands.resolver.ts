import { EventStore, uuidv5 } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { Moments, SignedIn, type Schema } from '@gatehouse/server-kit';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { MeetingSending } from './meeting-sending';
import { subjectOf } from './wire-subject';

/** What a meeting is about, before it opens: its items, and the questions to them. */
@Resolver()
export class AgendaCommandsResolver {
  constructor(
    private readonly changes: MeetingSending,
    private readonly log: EventStore,
    private readonly rows: ReadStore,
    private readonly moments: Moments,
  ) {}

  @Mutation('placeItem')
  async placeItem(@Args('input') input: Schema.PlaceItemInput, @SignedIn() actor: Actor) {
    const { commandId, title, minutes } = input;
    // A review that was asked for a moment ago is here.
    await this.moments.resolve({ atLeast: await this.log.head() });
    const found = await subjectOf(this.rows, input);
    if ('refusal' in found) return found.refusal;
    const made = uuidv5(`item/${commandId}`);
    return this.changes.send(
      actor,
      { ...input, made },
      { type: 'PlaceItem', itemId: made, subject: found.subject, title, minutes },
    );
  }

  @Mutation('removeItem')
  removeItem(@Args('input') input: Schema.RemoveItemInput, @SignedIn() actor: Actor) {
    const { itemId, reason } = input;
    return this.changes.send(actor, input, { type: 'RemoveItem', itemId, reason });
  }

  @Mutation('orderAgenda')
  orderAgenda(@Args('input') input: Schema.OrderAgendaInput, @SignedIn() actor: Actor) {
    return this.changes.send(actor, input, { type: 'OrderAgenda', order: input.order });
  }

  @Mutation('askQuestion')
  askQuestion(@Args('input') input: Schema.AskQuestionInput, @SignedIn() actor: Actor) {
    const { commandId, itemId, text } = input;
    const made = uuidv5(`question/${commandId}`);
    return this.changes.send(
      actor,
      { ...input, made },
      { type: 'AskQuestion', questionId: made, itemId, text },
    );
  }

  @Mutation('answerQuestion')
  answerQuestion(@Args('input') input: Schema.AnswerQuestionInput, @SignedIn() actor: Actor) {
    const { questionId, text } = input;
    return this.changes.send(actor, input, { type: 'AnswerQuestion', questionId, text });
  }
}
