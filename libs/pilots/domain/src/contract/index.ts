export * from './clauses';
export * from './contract.events';
