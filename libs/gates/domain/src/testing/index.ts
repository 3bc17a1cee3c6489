export * from './a-dossier';
export * from './a-policy';
export * from './a-review';
