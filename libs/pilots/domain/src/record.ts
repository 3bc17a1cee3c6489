import { accept, reject, type Decision, type Refusal } from '@gatehouse/kernel';
import { capacityOf, flawInReason, longestReason } from './capacity';
import type { OtherPilot, PilotCommandOf, PilotRefusal } from './pilot.commands';
import type { Capacity, ConditionLine, PilotEvent } from './pilot.events';
import type { RegisteredPilot } from './pilot.state';

type Decided = Decision<PilotEvent, PilotRefusal>;

/** Everybody with a part in the pilot writes into its record; readers and auditors read it. */
const writers: readonly Capacity[] = ['owner', 'sponsor', 'programme-office', 'assurance', 'finance'];

export const addNote = (
  { pilotId, actor, text }: PilotCommandOf<'AddNote'>,
  pilot: RegisteredPilot,
): Decided => {
  const capacity = capacityOf(actor, pilot, writers);
  if (!capacity)
    return reject(
      'not-your-role',
      'The owner, the sponsor, the programme office, assurance and finance write notes. Tell one of them.',
    );
  if (text.trim() === '')
    return reject('note-missing', 'Write the note; it is kept with the record.', 'text');
  if (text.length > longestReason) return tooLong(text, 'text');
  return accept({ type: 'NoteAdded', pilotId, text: text.trim(), capacity });
};

/** Replaces all lines: what differs today is what counts. */
export const declareConditions = (
  { pilotId, actor, lines }: PilotCommandOf<'DeclareConditions'>,
  pilot: RegisteredPilot,
): Decided => {
  const capacity = capacityOf(actor, pilot, ['owner', 'sponsor', 'programme-office']);
  if (!capacity)
    return reject(
      'not-your-role',
      "The owner, the sponsor or the programme office declares a pilot's conditions. Ask one of them.",
    );
  const tidied = lines.map(tidy);
  const flaw = flawInLines(tidied);
  if (flaw) return flaw;
  if (isSame(tidied, pilot.conditions)) return accept();
  return accept({ type: 'ConditionsDeclared', pilotId, lines: tidied, capacity });
};

export const declareDuplicate = (
  { pilotId, actor, other, basis }: PilotCommandOf<'DeclareDuplicate'>,
  pilot: RegisteredPilot,
): Decided => {
  const capacity = capacityOf(actor, pilot, ['programme-office', 'owner', 'sponsor']);
  if (!capacity) return notYoursToCompare;
  if (pilot.duplicateOf.includes(other.pilotId))
    return reject('already-declared', 'This duplicate is declared already.', 'of');
  const flaw = flawInOther(other, pilot) ?? flawInReason(basis, 'basis');
  return (
    flaw ?? accept({ type: 'DuplicateDeclared', pilotId, of: other.pilotId, basis: basis.trim(), capacity })
  );
};

export const dismissDuplicate = (
  { pilotId, actor, other, reason }: PilotCommandOf<'DismissDuplicate'>,
  pilot: RegisteredPilot,
): Decided => {
  const capacity = capacityOf(actor, pilot, ['programme-office', 'owner', 'sponsor']);
  if (!capacity) return notYoursToCompare;
  if (pilot.notDuplicateOf.includes(other.pilotId))
    return reject('already-declared', 'These two are known to differ already.', 'of');
  const flaw = flawInOther(other, pilot) ?? flawInReason(reason);
  return (
    flaw ??
    accept({ type: 'DuplicateDismissed', pilotId, of: other.pilotId, reason: reason.trim(), capacity })
  );
};

const tidy = ({ aspect, inPilot, inProduction, closing }: ConditionLine): ConditionLine => ({
  aspect,
  inPilot: inPilot.trim(),
  inProduction: inProduction.trim(),
  closing: closing?.trim() || null,
});

const flawInLines = (lines: readonly ConditionLine[]): Refusal<PilotRefusal> | null => {
  if (lines.length === 0)
    return reject('conditions-missing', 'Declare at least one condition: data, volume, users …', 'lines');
  for (const [index, line] of lines.entries()) {
    const field = `lines.${index}`;
    if (lines.findIndex(({ aspect }) => aspect === line.aspect) !== index)
      return reject(
        'condition-twice',
        'Each condition has one line. Put the two into one.',
        `${field}.aspect`,
      );
    if (line.inPilot === '')
      return reject('condition-incomplete', 'Say how it is in the pilot.', `${field}.inPilot`);
    if (line.inProduction === '')
      return reject('condition-incomplete', 'Say how it will be in production.', `${field}.inProduction`);
    for (const [name, text] of Object.entries(line))
      if (text !== null && text.length > longestReason) return tooLong(text, `${field}.${name}`);
  }
  return null;
};

const flawInOther = (
  { pilotId, isKnown }: OtherPilot,
  pilot: RegisteredPilot,
): Refusal<PilotRefusal> | null => {
  if (pilotId === pilot.pilotId)
    return reject('same-pilot', 'A pilot is no duplicate of itself. Choose the other one.', 'of');
  return isKnown
    ? null
    : reject('pilot-unknown', 'No pilot has this id. Choose one from the portfolio.', 'of');
};

const isSame = (some: readonly ConditionLine[], others: readonly ConditionLine[]): boolean =>
  JSON.stringify(some) === JSON.stringify(others);

const tooLong = (text: string, field: string) =>
  reject(
    'text-too-long',
    `It has ${text.length} characters; the limit is ${longestReason}. Shorten it.`,
    field,
  );

const notYoursToCompare = reject(
  'not-your-role',
  'The programme office, the owner or the sponsor says what a pilot duplicates. Ask one of them.',
);
