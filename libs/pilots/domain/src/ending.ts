import { accept, reject, type Decision, type Refusal } from '@gatehouse/kernel';
import { capacityOf, flawInReason, longestReason } from './capacity';
import type { PilotCommandOf, PilotRefusal } from './pilot.commands';
import type { Money, PilotEvent } from './pilot.events';
import type { RegisteredPilot } from './pilot.state';

type Decided = Decision<PilotEvent, PilotRefusal>;

/** While no gate policy governs a pilot, the programme office ends it, and says what was learnt; later only a board. */
export const killPilot = (
  { pilotId, actor, reason, because, lessons, freed, isUnderPolicy }: PilotCommandOf<'KillPilot'>,
  pilot: RegisteredPilot,
): Decided => {
  const capacity = capacityOf(actor, pilot, ['programme-office']);
  if (!capacity) return reject('not-your-role', 'Only the programme office kills a pilot. Ask them.');
  if (isUnderPolicy)
    return reject(
      'board-decides',
      'This pilot is under a gate policy: the board ends it. Bring it before the board, or hold it meanwhile.',
    );
  const flaw = flawInReason(because, 'because') ?? flawInLessons(lessons) ?? flawInMoney(freed);
  if (flaw) return flaw;
  const words = { because: because.trim(), lessons: lessons.trim() };
  return accept({ type: 'PilotKilled', pilotId, reason, ...words, freed, gate: null, capacity });
};

const flawInLessons = (lessons: string): Refusal<PilotRefusal> | null => {
  if (lessons.trim() === '')
    return reject('lessons-missing', 'Say what the next pilot should know before it begins.', 'lessons');
  return lessons.length > longestReason
    ? reject(
        'text-too-long',
        `The lessons have ${lessons.length} characters; the limit is ${longestReason}.`,
        'lessons',
      )
    : null;
};

const flawInMoney = (money: Money | null): Refusal<PilotRefusal> | null => {
  if (money === null) return null;
  const { minor, currency } = money;
  if (!Number.isSafeInteger(minor) || minor < 0)
    return reject(
      'money-malformed',
      'Give the money freed as a whole number of minor units, not below 0.',
      'freed',
    );
  return /^[A-Z]{3}$/.test(currency)
    ? null
    : reject('money-malformed', 'Name the currency by its three letters, like EUR.', 'freed');
};
