export { gatePart } from './gate/gate-part';
export { PolicyDraftPage } from './editor/draft-page';
export { PoliciesPage } from './policies/policies-page';
export { ComparePoliciesPage } from './policy/compare-page';
export { PolicyVersionPage } from './policy/version-page';
