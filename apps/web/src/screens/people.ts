export { PeoplePage as default } from '@gatehouse/access-web';
