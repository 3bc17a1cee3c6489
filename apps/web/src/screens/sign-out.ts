export { signOut } from '@gatehouse/access-web';
