import { expect } from '@jest/globals';
import { replay, type Decider } from '../decider';

/** Given what happened, when someone acts, then exactly this is recorded, or refused. */
export const scenario = <Command, Event, State, Code extends string>(
  decider: Decider<Command, Event, State, Code>,
) => ({
  given: (...history: Event[]) => ({
    when: (command: Command) => {
      const decision = decider.decide(command, replay(decider, history));
      return {
        then: (...events: Event[]) => expect(decision).toEqual({ accepted: true, events }),
        thenRefused: (code: Code) => expect(decision).toMatchObject({ accepted: false, code }),
      };
    },
  }),
});
