export { useNeedsCount } from './needs/use-needs-count';
