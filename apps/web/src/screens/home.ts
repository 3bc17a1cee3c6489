export { HomePage as default } from '@gatehouse/home-web';
