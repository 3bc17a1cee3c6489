export { MinutesPage as default } from '@gatehouse/boards-web';
