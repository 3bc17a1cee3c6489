export { BoardPage as default } from '@gatehouse/boards-web';
