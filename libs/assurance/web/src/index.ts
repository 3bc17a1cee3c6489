export { EvidencePage } from './detail/evidence-page';
