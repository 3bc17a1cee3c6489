export { ComparePoliciesPage as default } from '@gatehouse/gates-web';
