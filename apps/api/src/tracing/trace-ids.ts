import { hash } from 'node:crypto';

/**
 * A command is one trace, and its id names it: whoever knows the command, which every event names, adds spans to the
 * same trace without being told of it.
 */
export const traceIdOf = (commandId: string): string => {
  const digits = commandId.replaceAll('-', '').toLowerCase();
  // A trace of nothing but zeros is none.
  return /^(?!0+$)[0-9a-f]{32}$/.test(digits) ? digits : hash('sha256', commandId).slice(0, 32);
};

/** What happens once for a command has an id that anybody can tell, to hang other spans from. */
export type Step = 'form' | 'post' | 'decide' | 'append' | 'screen';

export const spanIdOf = (step: Step, commandId: string): string =>
  hash('sha256', `${step}/${commandId}`).slice(0, 16);
