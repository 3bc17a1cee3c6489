export { SignInPage as default } from '@gatehouse/access-web';
