/** What a decider answers: facts to record, or the reason nothing may be recorded. */
export type Decision<Event, Code extends string = string> =
  { accepted: true; events: readonly Event[] } | Refusal<Code>;

/** What is so and what to do next, in words; `field` names the part of the command that has to change, where it is one. */
export type Refusal<Code extends string = string> = {
  accepted: false;
  code: Code;
  reason: string;
  field?: string;
};

export type Decider<Command, Event, State, Code extends string = string> = {
  initial: State;
  decide(command: Command, state: State): Decision<Event, Code>;
  evolve(state: State, event: Event): State;
};

/** Nothing to record is an answer too: the world already is as the command wants it. */
export const accept = <Event>(...events: Event[]): Decision<Event, never> => ({ accepted: true, events });

export const reject = <Code extends string>(code: Code, reason: string, field?: string): Refusal<Code> => ({
  accepted: false,
  code,
  reason,
  ...(field !== undefined && { field }),
});

export const replay = <Event, State>(
  decider: Pick<Decider<never, Event, State>, 'initial' | 'evolve'>,
  events: readonly Event[],
): State => events.reduce((state, event) => decider.evolve(state, event), decider.initial);

/** Reached only when a union grew and a switch did not; the compiler finds it first. */
export const never = (value: never): never => {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
};
