export { DecisionsPage as default } from '@gatehouse/boards-web';
