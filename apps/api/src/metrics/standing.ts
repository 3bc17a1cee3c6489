import { EventStore } from '@gatehouse/event-store';
import { millisecondsOf } from '@gatehouse/kernel';
import { ReadStore, type ProjectionState } from '@gatehouse/projections';
import { ReactionRunner } from '@gatehouse/reactions';
import { Clock } from '@gatehouse/server-kit';
import { Injectable } from '@nestjs/common';
import { setTimeout } from 'node:timers/promises';
import { level, type Family, type Labels, type Sample } from './family';

/** Where log, read models and reactions stand, looked up for whoever asks. What cannot be had just now is left out. */
@Injectable()
export class Standing {
  constructor(
    private readonly log: EventStore,
    private readonly rows: ReadStore,
    private readonly reactions: ReactionRunner,
    private readonly clock: Clock,
  ) {}

  async families(): Promise<readonly Family[]> {
    const [head, readUpTo, states, parked] = await Promise.all([
      answered(this.log.head()),
      answered(this.rows.readUpTo()),
      answered(this.rows.states()),
      answered(this.reactions.parked()),
    ]);
    const lag = await this.lagSeconds(head, readUpTo);
    const reachable = [
      sample(Number(head !== null), { store: 'log' }),
      sample(Number(states !== null), { store: 'reads' }),
    ];
    return [
      told('gatehouse_store_reachable', '1 while a store answers, 0 while it does not.', reachable),
      told('gatehouse_log_head_position', 'Position of the newest event of the log.', one(head)),
      told(
        'gatehouse_read_models_position',
        'Position up to which every read model has come.',
        one(readUpTo),
      ),
      told('gatehouse_read_models_lag_seconds', 'Age of the oldest event that a read model lacks.', one(lag)),
      told(
        'gatehouse_read_model_position',
        'Position up to which a read model has come.',
        (states ?? []).map(({ name, position }) => sample(position, { read_model: name })),
      ),
      told(
        'gatehouse_read_model_state',
        '1 for the state that a read model is in: live, rebuilding or failed.',
        (states ?? []).flatMap(statesOf),
      ),
      told(
        'gatehouse_parked_events',
        'Events that a reaction could not answer and set aside.',
        one(parked?.length),
      ),
    ];
  }

  /** Since when the oldest event that is not in the read models has been waiting. */
  private async lagSeconds(head: number | null, readUpTo: number | null): Promise<number | null> {
    if (head === null || readUpTo === null) return null;
    if (head <= readUpTo) return 0;
    const next = await answered(this.log.readAll(readUpTo, 1));
    const recordedAt = next?.events[0]?.recordedAt;
    if (recordedAt === undefined) return next ? 0 : null;
    return Math.max(0, millisecondsOf(this.clock.now()) - millisecondsOf(recordedAt)) / 1_000;
  }
}

const statesOf = ({ name, phase }: ProjectionState): Sample[] =>
  (['live', 'rebuilding', 'failed'] as const).map((state) =>
    sample(Number(state === phase), { read_model: name, state }),
  );

const told = (name: string, help: string, samples: readonly Sample[]): Family =>
  level(name, help, () => samples);

const sample = (value: number, labels: Labels = {}): Sample => ({ labels, value });

const one = (value: number | null | undefined): Sample[] => (value == null ? [] : [sample(value)]);

/** Nothing where the answer is an error, or takes longer than Prometheus would wait. */
const answered = <Answer>(asked: Promise<Answer>): Promise<Answer | null> =>
  Promise.race([asked.catch(() => null), setTimeout(longestWaitInMs, null, { ref: false })]);

const longestWaitInMs = 1_500;
