export * from './leases';
export * from './leases-of-one';
