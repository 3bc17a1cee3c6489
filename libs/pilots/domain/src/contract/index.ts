export { comparatorWords } from './clause-comparison';
export * from './clause-fields';
export * from './clause-text';
export * from './clauses';
export * from './contract';
export * from './contract-difference';
export * from './contract-story';
export * from './contract.commands';
export * from './contract.events';
export {
  noContract,
  presentVersion,
  type Contract,
  type ContractVersion,
  type Draft,
  type StandingRefusal,
  type VersionStatus,
} from './contract.state';
export * from './flaws';
export { canonicalText, normalisedText } from './normalised-text';
export * from './open-contract-commands';
export { daysToSign, formerSignatories, openRoles, overdueRule } from './signing';
export { submissionOf, type Submission } from './submission';
