import { IconHandStop, occurred, StatusMark, Tag } from '@gatehouse/ui';
import { words } from '@gatehouse/web-kit';
import type { PilotRow } from './pilots.query';

type Standing = Pick<PilotRow, 'status' | 'holds'>;

// One that was killed has stopped for good.
const stopOf = ({ status, holds }: Standing) =>
  status === 'on_hold' ? holds.find(({ cause }) => cause === 'emergency') : undefined;

/** While an emergency stop stands, whoever reads the row reads it too. */
export function EmergencyTag(row: Standing) {
  const stop = stopOf(row);
  if (!stop) return null;
  return (
    <span title={`On hold since ${occurred(stop.since)}: ${stop.reason}`}>
      <Tag tone="kill" icon={IconHandStop}>
        emergency stop
      </Tag>
    </span>
  );
}

/** Where there is room for one mark: nothing where work is allowed, and the emergency where that is why it is not. */
export function HaltMark(row: Standing) {
  if (row.status === 'active') return null;
  return stopOf(row) ? <EmergencyTag {...row} /> : <StatusMark status={words(row.status)} />;
}
