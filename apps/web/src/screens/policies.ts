export { PoliciesPage as default } from '@gatehouse/gates-web';
