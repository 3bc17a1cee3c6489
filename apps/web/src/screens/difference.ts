export { DifferencePage as default } from '@gatehouse/portfolio-web';
