export { TimeControl } from './time/time-control';
export { TimeStrip } from './time/time-strip';
