export { PilotPage } from './pilot/pilot-page';
