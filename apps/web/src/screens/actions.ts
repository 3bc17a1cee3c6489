export { ActionsPage as default } from '@gatehouse/boards-web';
