export { PilotPage as default } from '@gatehouse/pilots-web';
