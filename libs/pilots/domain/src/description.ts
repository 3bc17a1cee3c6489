import { accept, mayActAs, reject, type Decision, type Place, type Refusal } from '@gatehouse/kernel';
import { capacityOf, recordedAs } from './capacity';
import type { PilotCommandOf, PilotRefusal } from './pilot.commands';
import type { Description, PilotEvent, Source } from './pilot.events';
import type { Pilot, RegisteredPilot } from './pilot.state';

type Decided = Decision<PilotEvent, PilotRefusal>;

export const longestName = 200;
export const longestText = 10_000;
export const mostTags = 50;

export const registerPilot = (command: PilotCommandOf<'RegisterPilot'>, pilot: Pilot): Decided => {
  const { pilotId, actor, description, autonomy, source, reported } = command;
  if (pilot.kind !== 'unregistered') return reject('already-registered', 'This pilot is registered already.');
  if (!mayActAs(actor, 'programme-office', placeOf(description)))
    return reject('not-your-role', 'Only the programme office registers pilots. Ask them to register it.');

  const words = tidy(description);
  const flaw = flawIn(words, source);
  if (flaw) return flaw;
  const capacity = source.kind === 'import' ? 'import' : 'programme-office';
  return accept({ type: 'PilotRegistered', pilotId, ...words, autonomy, source, reported, capacity });
};

export const revisePilot = (command: PilotCommandOf<'RevisePilot'>, pilot: RegisteredPilot): Decided => {
  const { pilotId, actor, description, source, reported } = command;
  const capacity = capacityOf(actor, pilot, ['programme-office', 'owner', 'sponsor']);
  if (!capacity)
    return reject(
      'not-your-role',
      'Only the programme office, the owner or the sponsor revises a pilot. Ask one of them.',
    );

  const words = tidy(description);
  const flaw = flawIn(words, source);
  if (flaw) return flaw;
  if (reported === null && isSame(words, pilot.description)) return accept();
  return accept({
    type: 'PilotRevised',
    pilotId,
    ...words,
    source,
    reported,
    capacity: recordedAs(capacity, source.kind),
  });
};

/** One word of a pilot's, so that many can be moved together without touching the others. */
export const assignProgramme = (
  { pilotId, actor, programme }: PilotCommandOf<'AssignProgramme'>,
  pilot: RegisteredPilot,
): Decided => {
  const capacity = capacityOf(actor, pilot, ['programme-office']);
  if (!capacity)
    return reject('not-your-role', 'Only the programme office moves a pilot to a programme. Ask them.');
  const name = programme.trim();
  if (name === '')
    return reject('programme-missing', 'Name the programme that the pilot belongs to.', 'programme');
  if (name.length > longestName)
    return reject('text-too-long', `At most ${longestName} characters. Shorten the name.`, 'programme');
  if (name === pilot.description.programme) return accept();
  const words = { ...pilot.description, programme: name };
  return accept({
    type: 'PilotRevised',
    pilotId,
    ...words,
    source: { kind: 'manual' },
    reported: null,
    capacity,
  });
};

const placeOf = ({ unit, programme }: Description): Place => ({ unit, programme });

const tidy = ({ name, purpose, unit, programme, tags }: Description): Description => ({
  name: name.trim().replace(/\s+/g, ' '),
  purpose: purpose.trim(),
  unit: unit.trim(),
  programme: programme?.trim() || null,
  tags: [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))],
});

const flawIn = (words: Description, source: Source): Refusal<PilotRefusal> | null => {
  if (words.name === '') return reject('name-missing', 'A pilot needs a name. Give it one.', 'name');
  if (words.name.length > longestName)
    return reject(
      'name-too-long',
      `The name has ${words.name.length} characters; the limit is ${longestName}. Shorten it.`,
      'name',
    );
  // An inventory may be silent about the purpose; a person who registers a pilot may not.
  if (words.purpose === '' && source.kind === 'manual')
    return reject('purpose-missing', 'A pilot needs a purpose: who will do what differently?', 'purpose');
  if (words.purpose.length > longestText)
    return reject(
      'purpose-too-long',
      `The purpose has ${words.purpose.length} characters; the limit is ${longestText}. Shorten it.`,
      'purpose',
    );
  if (words.unit === '')
    return reject('unit-missing', 'A pilot needs a unit. Name the one that runs it.', 'unit');
  if (words.tags.length > mostTags)
    return reject('too-many-tags', `A pilot carries at most ${mostTags} tags. Leave some out.`, 'tags');
  return null;
};

const isSame = (one: Description, other: Description): boolean =>
  one.name === other.name &&
  one.purpose === other.purpose &&
  one.unit === other.unit &&
  one.programme === other.programme &&
  one.tags.length === other.tags.length &&
  one.tags.every((tag, index) => tag === other.tags[index]);
