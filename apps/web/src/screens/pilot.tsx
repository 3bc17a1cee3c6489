import { evidencePart } from '@gatehouse/assurance-web/on-the-pilot';
import { gatePart } from '@gatehouse/gates-web';
import { PilotPage } from '@gatehouse/pilots-web';

/** The parts of a pilot's page that other capabilities bring. */
const parts = [gatePart, evidencePart];

export default function Pilot() {
  return <PilotPage parts={parts} />;
}
