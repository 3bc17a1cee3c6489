import { accept, isRule, reject, type Decision } from '@gatehouse/kernel';
import type { PilotCommandOf, PilotRefusal } from './pilot.commands';
import type { EscalatedMatter, PilotEvent } from './pilot.events';
import type { RegisteredPilot } from './pilot.state';

/** From so many days on an orphaned pilot is raised past its sponsor. */
export const daysToOffice = 30;

/** After so many days each of these is raised to somebody. */
export const escalationDays: Readonly<Record<EscalatedMatter, readonly number[]>> = {
  'offer-unanswered': [7],
  orphaned: [14, daysToOffice],
};

/** Says that something has waited for too long, if it still waits since then. */
export const escalatePilot = (
  { pilotId, actor, matter, since, days, rule }: PilotCommandOf<'EscalatePilot'>,
  pilot: RegisteredPilot,
): Decision<PilotEvent, PilotRefusal> => {
  if (!isRule(actor.person)) return reject('only-the-clock', 'Only the rules of the clock escalate.');
  const { ownership } = pilot;
  const stillWaits = matter === 'orphaned' ? ownership.kind !== 'owned' : ownership.kind === 'offered';
  if (!stillWaits) return reject('no-longer-so', 'It does not wait any more.');
  const to = pilot.sponsor !== null && days < daysToOffice ? 'sponsor' : 'programme-office';
  return accept({ type: 'PilotEscalated', pilotId, matter, since, days, to, rule });
};
