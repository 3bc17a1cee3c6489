export * from './file/policy-file';
export * from './placement/placement';
export * from './policy/built-in';
export { signOffRoles } from './policy/gate-flaws';
export type { PolicyFlaw } from './policy/policy-flaw';
export * from './policy/policy';
export * from './policy/policy-difference';
export * from './policy/policy-flaws';
export * from './policy/policy.commands';
export * from './policy/policy.events';
export {
  latestVersion,
  noPolicy,
  type Policy,
  type PolicyDraft,
  type PublishedPolicy,
} from './policy/policy.state';
export * from './review/review.events';
export * from './review/review.commands';
export * from './review/review.state';
export * from './review/review';
export { assessmentRule, readinessRule } from './review/assessing';
export { lapseRule } from './review/conditions';
export { daysToReview } from './review/deciding';
export * from './review/open-review-commands';
export * from './review/review-story';
export * from './review/waiting-on';
export * from './dossier/assess';
export * from './dossier/because';
export * from './dossier/dossier';
export * from './dossier/dossier-fields';
export * from './expression/check-expression';
export { explain, type Explained, type PartValue } from './expression/explain';
export type { CheckedExpression, ExpressionFlaw, ExpressionFlawCode } from './expression/expression-flaw';
