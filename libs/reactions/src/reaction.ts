import { uuidv5, type Outcome, type Recorded, type Tagged, type Target } from '@gatehouse/event-store';
import { ruleId } from '@gatehouse/kernel';

type Case<Event extends Tagged, Type> = Extract<Event, { type: Type }>;

/** What came of it: the outcomes of the commands it ran. A refusal that is expected is best left out. */
export type Answer = Outcome | readonly Outcome[] | undefined;

/** The event a reaction answers, as the commands it runs need to know it. */
export type Occasion = {
  /** Where a command goes and by what right; `part` tells several commands of one occasion apart. */
  target: (stream: string, part?: string) => Target;
};

/** What the machine does when something has happened. It may be asked twice; the same command is one fact. */
export type Reaction = {
  /** Kebab-case, unique, kept for ever: command ids are made of it. */
  name: string;
  /** Whether it answers what was recorded before it was first started. */
  from: 'beginning' | 'now';
  types: readonly string[];
  react(recorded: Recorded, occasion: Occasion): Promise<Answer>;
};

type Answers<Event extends Tagged> = {
  [Type in Event['type']]?: (recorded: Recorded<Case<Event, Type>>, occasion: Occasion) => Promise<Answer>;
};

/** A reaction to some of a capability's events, each answered by its own function. */
export const reaction = <Event extends Tagged>({
  name,
  from,
  on,
}: Pick<Reaction, 'name' | 'from'> & { on: Answers<Event> }): Reaction => ({
  name,
  from,
  types: Object.keys(on),
  react: async (recorded, occasion) => {
    // The type pairs each key with its event; indexing by a text loses the pairing.
    const answers = on as Record<
      string,
      ((recorded: Recorded, occasion: Occasion) => Promise<Answer>) | undefined
    >;
    return answers[recorded.event.type]?.(recorded, occasion);
  },
});

/** The consequence is as old as its cause, is told apart by it, and names the rule that made it. */
export const occasionOf = (name: string, recorded: Recorded): Occasion => ({
  target: (stream, part) => ({
    stream,
    commandId: uuidv5([recorded.id, name, ...(part === undefined ? [] : [part])].join('/')),
    by: ruleId(name),
    occurredAt: recorded.occurredAt,
    correlationId: recorded.correlationId,
    causationId: recorded.id,
  }),
});
