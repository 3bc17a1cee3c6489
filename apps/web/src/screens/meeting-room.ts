export { MeetingRoomPage as default } from '@gatehouse/boards-web';
