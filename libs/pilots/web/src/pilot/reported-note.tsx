import { instant, Note, When } from '@gatehouse/ui';
import { words } from '@gatehouse/web-kit';
import type { ShownPilot } from './shown-pilot';

/** An inventory that says otherwise than the gates: shown, and never believed. */
export function ReportedNote({ pilot }: { pilot: ShownPilot }) {
  const said = pilot.reportedStage;
  if (!said) return null;
  return (
    <Note tone="warn" title={`The inventory says ${words(said.stage)}.`}>
      It said so <When at={said.at} show={instant} />; the pilot stands at {words(pilot.stage)}, where its
      gates led it. Only a gate moves it. Put the inventory right, or ask for a gate review.
    </Note>
  );
}
