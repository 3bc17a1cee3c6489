export { PresentationPage as default } from '@gatehouse/boards-web';
