import type { Role } from '@gatehouse/kernel';
import type { Assessed } from './review.commands';

/** Who has a part in a pilot, as far as its criteria can wait on them. */
export type PeopleAround = {
  owner: string | null;
  sponsor: string | null;
  /** To whom ownership is offered and who has not answered. */
  offeredTo: string | null;
  /** Who has not signed the contract that was submitted: people by id, roles by name; empty where none waits. */
  unsigned: readonly ({ person: string } | { role: Role })[];
  /** Who owes the open conditions of earlier decisions. */
  conditionOwners: readonly string[];
};

export type WaitedFor = { people: readonly string[]; role: Role | null; sentence: string };

/** On whom a criterion that is not met waits: whoever can change the first of the facts that it rests on. */
export const waitedFor = (
  { verdict, facts }: Pick<Assessed, 'verdict' | 'facts'>,
  around: PeopleAround,
): WaitedFor | null => {
  if (verdict === 'met') return null;
  const path = facts[0]?.path ?? '';
  const rule = rules.find(({ about }) => path.startsWith(about));
  return rule?.waits(around) ?? onOwner('the pilot to meet it', around);
};

type Rule = { about: string; waits: (around: PeopleAround) => WaitedFor | null };

const rules: readonly Rule[] = [
  { about: 'pilot.owner', waits: (around) => onOfferedOwner(around) },
  { about: 'pilot.ownedDays', waits: (around) => onOfferedOwner(around) },
  { about: 'pilot.sponsor', waits: () => onOffice('a sponsor to be named') },
  { about: 'pilot.tier', waits: () => onOffice('a risk tier to be assigned') },
  { about: 'pilot.conditions', waits: (around) => onOwner('its conditions to be declared', around) },
  { about: 'pilot.openDifferences', waits: (around) => onOwner('the differences to be closed', around) },
  { about: 'contract', waits: (around) => onContract(around) },
  { about: 'evidence', waits: (around) => onOwner('evidence to be filed', around) },
  { about: 'gates.', waits: (around) => onConditions(around) },
];

const onOfferedOwner = ({ owner, offeredTo }: PeopleAround): WaitedFor | null => {
  if (owner !== null) return null;
  return offeredTo === null
    ? onOffice('an owner to be offered it')
    : { people: [offeredTo], role: null, sentence: 'the offer of ownership to be accepted' };
};

const onContract = (around: PeopleAround): WaitedFor => {
  const [first] = around.unsigned;
  if (!first) return onOwner('the decision contract to be submitted', around);
  const people = around.unsigned.flatMap((one) => ('person' in one ? one.person : []));
  const role = around.unsigned.flatMap((one) => ('role' in one ? one.role : []))[0] ?? null;
  return { people, role, sentence: 'signatures on the decision contract' };
};

const onConditions = ({ conditionOwners }: PeopleAround): WaitedFor | null =>
  conditionOwners.length === 0
    ? null
    : { people: [...new Set(conditionOwners)], role: null, sentence: 'open conditions to be met' };

const onOwner = (sentence: string, { owner }: PeopleAround): WaitedFor =>
  owner === null ? onOffice('an owner to be offered it') : { people: [owner], role: null, sentence };

const onOffice = (sentence: string): WaitedFor => ({ people: [], role: 'programme-office', sentence });
