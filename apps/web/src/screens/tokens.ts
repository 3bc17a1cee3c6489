export { TokensPage as default } from '@gatehouse/access-web';
