export { PolicyVersionPage as default } from '@gatehouse/gates-web';
