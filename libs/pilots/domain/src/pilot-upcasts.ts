/** Before schema 2 no gate stood behind any of these, and no hold had a day on which it comes back. */
export const pilotUpcasts = {
  'StageEntered@1': <Event extends object>(event: Event) => ({ gate: null, ...event }),
  'PilotHeld@1': <Event extends object>(event: Event) => ({ returnOn: null, gate: null, ...event }),
  'PilotResumed@1': <Event extends object>(event: Event) => ({ gate: null, ...event }),
  'PilotKilled@1': <Event extends object>(event: Event) => ({ gate: null, ...event }),
};
