export * from './pilot.events';
