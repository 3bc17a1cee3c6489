import type { ProjectionState } from '@gatehouse/projections';
import { ReactionRunner } from '@gatehouse/reactions';
import { Injectable } from '@nestjs/common';
import { answered, Stand } from '../health/stand';
import { level, type Family, type Labels, type Sample } from './family';

/** Where log, read models and reactions stand, looked up for whoever asks. What cannot be had just now is left out. */
@Injectable()
export class Standing {
  constructor(
    private readonly stand: Stand,
    private readonly reactions: ReactionRunner,
  ) {}

  async families(): Promise<readonly Family[]> {
    const [{ head, readUpTo, states, lagSeconds: lag }, parked] = await Promise.all([
      this.stand.look(),
      answered(this.reactions.parked()),
    ]);
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
}

const statesOf = ({ name, phase }: ProjectionState): Sample[] =>
  (['live', 'rebuilding', 'failed'] as const).map((state) =>
    sample(Number(state === phase), { read_model: name, state }),
  );

const told = (name: string, help: string, samples: readonly Sample[]): Family =>
  level(name, help, () => samples);

const sample = (value: number, labels: Labels = {}): Sample => ({ labels, value });

const one = (value: number | null | undefined): Sample[] => (value == null ? [] : [sample(value)]);
