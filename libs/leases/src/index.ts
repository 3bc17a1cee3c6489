export * from './leases';
export * from './leases-of-one';
export * from './open-leases';
export * from './shared-work';
