import { EventStore, positionAt } from '@gatehouse/event-store';
import { millisecondsOf } from '@gatehouse/kernel';
import { ReadStore, type Moment } from '@gatehouse/projections';
import { Injectable } from '@nestjs/common';
import { Clock } from './clock';
import { InputError, NotCaughtUp } from './errors';
import { positionText } from './position';

/** The arguments by which a query says which instant, and which knowledge of it, it means. Scalars are parsed already. */
export type MomentArguments = {
  asOf?: string | null;
  known?: 'now' | 'then' | null;
  atPosition?: number | null;
  atLeast?: number | null;
};

/** Turns what a query asks for into a moment of the read store, waiting for its own writes where it names them. */
@Injectable()
export class Moments {
  constructor(
    private readonly log: EventStore,
    private readonly rows: ReadStore,
    private readonly clock: Clock,
  ) {}

  async resolve({ asOf, known, atPosition, atLeast }: MomentArguments): Promise<Moment> {
    if (asOf && asOf > this.clock.now())
      throw new InputError('asOf', 'this instant has not come yet. Ask for an earlier one, or for none.');
    if (known === 'then' && !asOf) throw new InputError('known', '`then` needs an `asOf` that says when.');
    if (atLeast != null && !(await this.rows.caughtUp(atLeast, longestWaitInMs)))
      throw new NotCaughtUp(positionText(atLeast));
    return {
      ...(asOf && { asOf: millisecondsOf(asOf) }),
      ...(atPosition != null && { atPosition }),
      ...(asOf && known === 'then' && { atPosition: await positionAt(this.log, asOf) }),
    };
  }
}

const longestWaitInMs = 5_000;
