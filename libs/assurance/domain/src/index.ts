export * from './evidence';
export * from './evidence.commands';
export * from './evidence.events';
export * from './evidence-kinds';
export * from './evidence-story';
export * from './open-evidence-commands';
export { longestFileName, longestLink, longestTitle } from './evidence-flaws';
