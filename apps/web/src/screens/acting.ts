export { ActingStrip as default } from '@gatehouse/access-web';
