// Apart from the screens, so that a pilot's page does not bring them along.
export { evidencePart } from './evidence/evidence-part';
