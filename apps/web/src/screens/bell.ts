export { Bell as default } from '@gatehouse/home-web';
