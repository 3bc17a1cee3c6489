export { PolicyDraftPage as default } from '@gatehouse/gates-web';
