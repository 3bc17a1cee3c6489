export * from './board/board';
export * from './board/board.commands';
export * from './board/board.events';
export * from './board/board.refusal';
export * from './board/board.state';
export { belongsToBoard, holdsOffice, isInTerm, seatsInTerm } from './board/offices';
export * from './circular/circular';
export * from './circular/circular.commands';
export * from './circular/circular.events';
export * from './circular/circular.state';
export * from './meeting/item';
export * from './meeting/meeting';
export * from './meeting/meeting.commands';
export * from './meeting/meeting.events';
export { evolveMeeting } from './meeting/meeting.fold';
export * from './meeting/meeting.refusal';
export * from './meeting/meeting.state';
export * from './open-action';
export * from './quorum-proof';
export * from './charter-sentences';
export * from './quorum';
export * from './quorum-words';
export * from './seating';
export * from './tally';
export * from './decision-words';
export * from './meeting/minutes';
export type { Minuted, MinutesLine } from './meeting/minutes-line';
export * from './meeting/minutes-text';
export { subjectKey } from './meeting/agenda';
export * from './meeting/standing';
export { longestReason } from './words';
export * from './circular/circular.refusal';
export * from './circular/circular-standing';
export * from './board/open-board-commands';
export * from './circular/open-circular-commands';
export {
  openMeetingCommands,
  type MeetingAsked,
  type OpenMeetingCommand,
} from './meeting/open-meeting-commands';
export { tellBoard } from './board/board-story';
export { tellCircular } from './circular/circular-story';
export { tellMeeting, type TitleOf } from './meeting/meeting-story';
