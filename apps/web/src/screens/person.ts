export { PersonPage as default } from '@gatehouse/access-web';
