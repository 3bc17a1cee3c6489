import type { Actor, Day, Instant } from '@gatehouse/kernel';
import type { PilotPeople } from '../meeting/item';
import { sampleResult, sampleReview } from '../meeting/open-meeting-commands';
import { openAction, type OpenAction } from '../open-action';
import { circular } from './circular';
import type { CircularCommand } from './circular.commands';
import type { Circular } from './circular.state';
import { circularStanding } from './circular-standing';

export type OpenCircularCommand = OpenAction<CircularCommand['type']>;

export type CircularAsked = { actor: Actor; today: Day; now: Instant; pilot: PilotPeople | null };

/** Asks the decider itself, as `openMeetingCommands` does. */
export const openCircularCommands = (state: Circular, asked: CircularAsked): OpenCircularCommand[] => {
  if (state.kind === 'none') return [];
  const { circularId, packDigest, subject } = state;
  const about = { circularId, ...asked };
  const { carried } = circularStanding(state, asked.pilot).tally;
  const result = sampleResult(carried ?? (subject.kind === 'review' ? 'go' : 'approve'), asked);
  const reason = 'Words.';
  const commands: CircularCommand[] = [
    { ...about, type: 'DeclareCircularConflict', reason },
    { ...about, type: 'CastCircularVote', ballot: 'abstain', rationale: 'A probe.', packDigest },
    { ...about, type: 'DecideCircular', decisionId: 'a-probe', result, review: sampleReview(subject) },
    { ...about, type: 'WithdrawCircular', reason },
  ];
  return commands.map((command) => openAction(command.type, null, circular.decide(command, state)));
};
