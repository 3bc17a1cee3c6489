export * from './deadline-clock';
export * from './end-of-day';
export { patient, type Backoff } from './perseverance';
export { occasionOf, reaction, type Answer, type Occasion, type Reaction } from './reaction';
export * from './reaction-checkpoints';
export * from './reaction-runner';
export * from './stored-checkpoints';
export * from './timekeeper';
