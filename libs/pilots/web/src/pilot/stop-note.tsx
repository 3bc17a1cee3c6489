import { instant, Note, When } from '@gatehouse/ui';
import { ActionButton, type Start } from './action-button';
import type { ShownPilot } from './shown-pilot';

/** While an emergency stop stands nobody overlooks it. */
export function StopNote({ pilot, onStart }: { pilot: ShownPilot; onStart: Start }) {
  const stop = pilot.emergencyStop;
  if (!stop) return null;
  return (
    <Note tone="kill" title={`Stopped in an emergency by ${stop.by.name}.`}>
      <When at={stop.at} show={instant} />: “{stop.reason}” Somebody else who answers for the pilot lifts it.{' '}
      <ActionButton pilot={pilot} name="liftEmergencyStop" label="Lift the stop" onStart={onStart} />
    </Note>
  );
}
