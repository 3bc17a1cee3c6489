export { BoardsPage as default } from '@gatehouse/boards-web';
