import type { Day } from '@gatehouse/kernel';
import type { ImportStage, ImportTier } from './import-mapping';
import type { ReportedDate } from './reported-date';
import type { RowDescription } from './row-facts';

/** One thing to tell a pilot, at the day on which it became so. */
export type ImportStep = { on: Day } & (
  | { kind: 'register'; description: RowDescription; autonomy: 0 | 1 | 2 | 3 | 4 }
  | { kind: 'revise'; description: RowDescription }
  /** Under a policy it is only reported; a gate says where the pilot stands. */
  | {
      kind: 'stage';
      stage: ImportStage;
      raw: string;
      date: ReportedDate | null;
      isUnderPolicy: boolean;
    }
  | { kind: 'tier'; tier: ImportTier; raw: string }
  | { kind: 'retire'; raw: string; date: ReportedDate | null }
);

/** Business time of a stream never goes back, so that the earlier thing is told first; those of one day as planned. */
export const inOrder = (steps: readonly ImportStep[]): readonly ImportStep[] =>
  steps.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
