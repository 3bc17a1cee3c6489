export { AccountMenu as default } from '@gatehouse/access-web';
