import type { ItemResult } from '@gatehouse/boards-domain';
import { uuidv5 } from '@gatehouse/event-store';
import type { AutonomyLevel } from '@gatehouse/kernel';
import { fromWire, InputError, type Schema } from '@gatehouse/server-kit';

/** What a result is read with: the command, which names its conditions, and the level that the review asked for. */
export type ResultContext = { commandId: string; autonomyAsked: AutonomyLevel | null };

/** A result as it is sent in; what an outcome demands and is not there stays empty, and the decider says so in words. */
export const resultOf = (
  input: Schema.ResultInput,
  { commandId, autonomyAsked }: ResultContext,
): ItemResult => {
  const because = input.because ?? '';
  const autonomy = input.raisesAutonomy ? autonomyAsked : null;
  switch (input.outcome) {
    case 'go':
      return { outcome: 'go', autonomy };
    case 'conditional_go':
      return { outcome: 'conditional-go', autonomy, conditions: conditionsOf(input, commandId) };
    case 'hold':
      return { outcome: 'hold', because, returnOn: input.returnOn ?? '' };
    case 'recycle':
      return { outcome: 'recycle', because, redo: input.redo ?? [] };
    case 'kill':
      return killOf(input, because);
    case 'approve':
      return { outcome: 'approve' };
    case 'reject':
      return { outcome: 'reject', because };
    case 'abstain':
      throw new InputError(
        'result.outcome',
        'nobody decides to abstain. Record an answer, or defer the item.',
      );
  }
};

const conditionsOf = ({ conditions }: Schema.ResultInput, commandId: string) =>
  (conditions ?? []).map((condition, index) => ({
    conditionId: uuidv5(`condition/${commandId}/${index}`),
    ...condition,
  }));

const killOf = (input: Schema.ResultInput, because: string): ItemResult => {
  if (!input.killReason) throw new InputError('result.killReason', 'a kill names its reason. Choose one.');
  const { lessons, freed } = input;
  const reason = fromWire(input.killReason);
  return { outcome: 'kill', reason, because, lessons: lessons ?? '', freed: freed ?? null };
};
