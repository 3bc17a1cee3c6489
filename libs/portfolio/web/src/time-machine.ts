export { meetingAfter, meetingBefore } from './time/board-meeting';
export { TimeControl } from './time/time-control';
export { TimeStrip } from './time/time-strip';
export { useHeldMeetings } from './time/use-held-meetings';
