export { MeetingPage as default } from '@gatehouse/boards-web';
