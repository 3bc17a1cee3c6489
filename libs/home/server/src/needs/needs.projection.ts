import { millisecondsOf } from '@gatehouse/kernel';
import type { ContractEvent, PilotEvent } from '@gatehouse/pilots-domain';
import { integer, projection, text } from '@gatehouse/projections';
import { consequenceOf, weights, type NeedGroup } from './consequence';
import { contractSteps, factsAtFirst, pilotSteps } from './facts-after';
import type { Matter } from './matter';
import { mattersOf } from './matters-of';
import type { PilotFacts } from './pilot-facts';

/** Every pilot with what waits about it. What a column says comes from `mattersOf`: raise the version with it. */
export const homeNeeds = projection<PilotFacts, PilotEvent | ContractEvent>()({
  name: 'home-needs',
  version: 1,
  history: 'versions',
  keys: ({ pilotId }) => [pilotId],
  columns: {
    unit: text(({ unit }) => unit),
    programme: text(({ programme }) => programme),
    /** Somebody with a part in it, where something waits for them that is no pile. */
    on_owner: text((facts) => personIn(facts, 'owner'), true),
    on_sponsor: text((facts) => personIn(facts, 'sponsor'), true),
    on_offered: text((facts) => personIn(facts, 'offered'), true),
    /** 1 where something waits for the role that is no pile; else null. */
    on_office: integer((facts) => roleIn(facts, 'programme-office'), true),
    on_assurance: integer((facts) => roleIn(facts, 'assurance'), true),
    /** Of each pile: how serious, and since when; orphaned ones are their sponsor's as well. */
    orphan_sponsor: text((facts) => (inGroup(facts, 'orphaned') ? facts.sponsor : null), true),
    orphaned: integer((facts) => seriousness(facts)),
    orphaned_since: integer((facts) => sinceIn(facts, 'orphaned')),
    untiered_since: integer((facts) => sinceIn(facts, 'untiered'), true),
    unsponsored_since: integer((facts) => sinceIn(facts, 'unsponsored'), true),
  },
  indexes: [['orphaned', 'orphaned_since']],
  covered: [
    ...(['unit', 'programme', 'on_owner', 'on_sponsor', 'on_offered', 'on_office', 'on_assurance'] as const),
    ...(['orphan_sponsor', 'orphaned', 'orphaned_since', 'untiered_since', 'unsponsored_since'] as const),
  ],
  starts: { PilotRegistered: factsAtFirst },
  changes: {
    ...pilotSteps,
    ...contractSteps,
    // An import that was taken back leaves nothing to do.
    PilotWithdrawn: () => null,
  },
});

const waiting = (facts: PilotFacts): Matter[] => {
  const known = lately.get(facts) ?? mattersOf(facts);
  lately.set(facts, known);
  return known;
};
// Every column asks the same of the same row.
const lately = new WeakMap<PilotFacts, Matter[]>();

const personIn = (facts: PilotFacts, part: 'owner' | 'sponsor' | 'offered'): string | null => {
  const found = waiting(facts)
    .filter(({ kind }) => !weights[kind].isPile)
    .flatMap(({ audience }) => audience)
    .find((one) => one.part === part);
  return found && found.part !== 'role' ? found.person : null;
};

const roleIn = (facts: PilotFacts, role: 'programme-office' | 'assurance'): 1 | null =>
  waiting(facts).some((matter) => !weights[matter.kind].isPile && concernsRole(matter, role)) ? 1 : null;

const concernsRole = ({ audience }: Matter, role: string): boolean =>
  audience.some((one) => one.part === 'role' && one.role === role);

const inGroup = (facts: PilotFacts, group: NeedGroup): Matter | undefined =>
  waiting(facts).find(({ kind }) => weights[kind].isPile && weights[kind].group === group);

const seriousness = (facts: PilotFacts): number | null => {
  const found = inGroup(facts, 'orphaned');
  return found ? consequenceOf(found) : null;
};

const sinceIn = (facts: PilotFacts, group: NeedGroup): number | null => {
  const found = inGroup(facts, group);
  return found ? millisecondsOf(found.since) : null;
};
