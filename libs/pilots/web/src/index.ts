export { PilotPage } from './pilot/pilot-page';
export type { PilotPart, PilotPartProps } from './pilot/pilot-part';
