import type { Moment, ReadStore } from '@gatehouse/projections';
import type { Subject } from '../affairs/subject';
import type { Act } from './act';
import { byConsequence, consequenceOf, weights, type NeedGroup } from './consequence';
import { withOthers } from './duplicates';
import type { Matter } from './matter';
import { mattersOf } from './matters-of';
import { homeNeeds } from './needs.projection';
import type { PilotFacts } from './pilot-facts';
import { listedFor, pileFor, pileNames, piles, type Pile } from './reach';
import { concerns, isAlone, type Standing } from './standing';

/** One matter on somebody's Home; `act` where it is no pilot's page that it is done on. */
export type Need = {
  id: string;
  matter: Matter;
  facts: Subject;
  standing: Standing;
  isAlone: boolean;
  act?: Act;
};
export type PilotNeed = Need & { facts: PilotFacts };

export type Waiting = {
  needs: readonly PilotNeed[];
  /** How many there are of each pile, though only its first few are among the needs. */
  piled: Readonly<Record<Pile, number>>;
};

/** What waits for whoever stands there, worst and longest first. */
export const whatWaits = async (
  rows: ReadStore,
  standings: readonly Standing[],
  moment: Moment,
): Promise<Waiting> => {
  const [listed, ...found] = await Promise.all([
    listedRows(rows, standings, moment),
    ...pileNames.map((pile) => pileRows(rows, pile, { standings, moment })),
  ]);
  const several = needsIn(listed, standings, ({ kind }) => !weights[kind].isPile);
  const needs = [
    ...(await withOthers(rows, several, moment)),
    ...found.flatMap(({ pile, facts }) => needsIn(facts, standings, (matter) => isOn(pile, matter))),
  ];
  return {
    needs: needs.sort((one, other) => byConsequence(ranked(one), ranked(other))),
    piled: Object.fromEntries(found.map(({ pile, count }) => [pile, count])) as Record<Pile, number>, // one for each name
  };
};

const listedRows = async (rows: ReadStore, standings: readonly Standing[], moment: Moment) => {
  const within = listedFor(standings);
  if (!within) return [];
  const listed = await rows
    .select(homeNeeds, { ...moment, needs: asked })
    .select(['key', 'from_position'])
    .where(within)
    .orderBy('key')
    .limit(mostListed)
    .execute();
  return rows.versions(homeNeeds, listed);
};

type Asked = { standings: readonly Standing[]; moment: Moment };

const pileRows = async (rows: ReadStore, pile: Pile, { standings, moment }: Asked) => {
  const within = pileFor(pile, standings);
  if (!within) return { pile, count: 0, facts: [] };
  const matching = rows.select(homeNeeds, { ...moment, needs: asked }).where(within);
  const { count } = await matching
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const first = await piles[pile].order
    .reduce((sorted, column) => sorted.orderBy(column), matching.select(['key', 'from_position']))
    .limit(mostOfAPile)
    .execute();
  return { pile, count, facts: await rows.versions(homeNeeds, first) };
};

const needsIn = (
  found: readonly PilotFacts[],
  standings: readonly Standing[],
  isWanted: (matter: Matter) => boolean,
): PilotNeed[] =>
  found.flatMap((facts) =>
    mattersOf(facts)
      .filter(isWanted)
      .flatMap((matter) => {
        // One's own before what one does for somebody else.
        const standing = standings.find((one) => concerns(one, matter, facts));
        if (!standing) return [];
        const id = `${facts.id}/${matter.kind}/${rolesIn(matter)}`;
        return [{ id, matter, facts, standing, isAlone: isAlone(standing, matter) }];
      }),
  );

const rolesIn = ({ audience }: Matter): string => audience.map((one) => one.part).join('+');

const isOn = (pile: Pile, { kind }: Matter): boolean => {
  const { isPile, group } = weights[kind];
  return isPile === true && group === pile;
};

export const ranked = ({ id, matter: { kind, isEscalated, since } }: Need) => ({
  kind,
  isEscalated,
  since,
  id,
});

/** How serious what waits in a group is at its worst; by this the groups are put in order. */
export const worstIn = (needs: readonly Need[], group: NeedGroup): number =>
  Math.min(
    ...needs.filter(({ matter }) => groupOf(matter) === group).map(({ matter }) => consequenceOf(matter)),
  );

export const groupOf = ({ kind }: Matter): NeedGroup => weights[kind].group;

const asked = [
  ...(['unit', 'programme', 'on_owner', 'on_sponsor', 'on_offered', 'on_office', 'on_assurance'] as const),
  ...(['orphan_sponsor', 'orphaned', 'orphaned_since', 'untiered_since', 'unsponsored_since'] as const),
];
/** Of a pile, so many are on a Home at a time; the next come up when these are done. */
export const mostOfAPile = 4;
// Nobody works through more; the count then says as many.
const mostListed = 2_000;
