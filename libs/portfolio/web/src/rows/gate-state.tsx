import { counted, Tag, type Tone } from '@gatehouse/ui';
import type { PilotRow } from './pilots.query';

const states: Record<string, { word: string; tone: Tone | 'outline' }> = {
  none: { word: 'none', tone: 'outline' },
  review_open: { word: 'review open', tone: 'hold' },
  ready: { word: 'ready', tone: 'accent' },
  decided: { word: 'decided', tone: 'go' },
  voided: { word: 'decision voided', tone: 'warn' },
};

/** `review open` for `review_open`. */
export const gateStateWord = (state: string): string => states[state]?.word ?? state;

type Props = Pick<PilotRow, 'gateState' | 'openConditions'>;

/** How the gate review of a pilot stands, and what its decisions are still owed. */
export function GateState({ gateState, openConditions }: Props) {
  const owed = openConditions > 0 ? counted(openConditions, 'open condition') : undefined;
  return (
    <span title={owed}>
      <Tag tone={states[gateState]?.tone ?? 'outline'}>{gateStateWord(gateState)}</Tag>
      {owed && <small> {openConditions} open</small>}
    </span>
  );
}
