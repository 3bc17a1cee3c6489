export { ImportPage as default } from '@gatehouse/integrations-web';
