export { CalendarPage as default } from '@gatehouse/boards-web';
