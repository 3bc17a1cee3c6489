export { CircularPage as default } from '@gatehouse/boards-web';
