import { isInOwnRight, isRule, reject, type Decider, type Decision } from '@gatehouse/kernel';
import { castCircularVote, declareCircularConflict } from './answering';
import type { CircularCommand, CircularCommandOf } from './circular.commands';
import type { CircularEvent } from './circular.events';
import type { CircularRefusal } from './circular.refusal';
import { evolveCircular, noCircular, type Circular, type ProposedCircular } from './circular.state';
import { decideCircular, lapseCircular } from './closing';
import { proposeCircular, withdrawCircular } from './proposing';

type Decided = Decision<CircularEvent, CircularRefusal>;

const decide = (command: CircularCommand, circular: Circular): Decided => {
  if (!isInOwnRight(command.actor))
    return reject(
      'in-own-right-only',
      'On a board everybody acts in their own right. Act as yourself: a seat’s delegate answers as themselves.',
    );
  if (isRule(command.actor.person) !== (command.type === 'LapseCircular'))
    return reject('only-a-rule', 'The clock lets a circular resolution lapse, and does nothing else on it.');
  if (command.type === 'ProposeCircular') return proposeCircular(command, circular);
  if (circular.kind === 'none')
    return reject(
      'circular-unknown',
      'No circular resolution has this id. Look it up with its board.',
      'circularId',
    );
  if (circular.state !== 'open') return reject('circular-over', overWords[circular.state]);
  return decideProposed(command, circular);
};

const overWords = {
  decided: 'This was decided and is sealed.',
  lapsed: 'The deadline came and nothing carried. Propose it anew, or place it on an agenda.',
  withdrawn: 'This was withdrawn. Propose it anew, or place it on an agenda.',
} as const;

type ProposedCommand = Exclude<CircularCommand, { type: 'ProposeCircular' }>;
type Deciders = {
  [Type in ProposedCommand['type']]: (
    command: CircularCommandOf<Type>,
    circular: ProposedCircular,
  ) => Decided;
};

const deciders: Deciders = {
  DeclareCircularConflict: declareCircularConflict,
  CastCircularVote: castCircularVote,
  DecideCircular: decideCircular,
  LapseCircular: lapseCircular,
  WithdrawCircular: withdrawCircular,
};

const decideProposed = (command: ProposedCommand, circular: ProposedCircular): Decided => {
  // The table pairs each type with its command; indexing by a union loses the pairing, hence the cast.
  const decider = deciders[command.type] as (command: ProposedCommand, circular: ProposedCircular) => Decided;
  return decider(command, circular);
};

/** One question that a board answers in writing, by the rules of a meeting and until a deadline. */
export const circular: Decider<CircularCommand, CircularEvent, Circular, CircularRefusal> = {
  initial: noCircular,
  decide,
  evolve: evolveCircular,
};
