export { EvidencePage as default } from '@gatehouse/assurance-web';
