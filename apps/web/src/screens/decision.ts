export { DecisionPage as default } from '@gatehouse/boards-web';
