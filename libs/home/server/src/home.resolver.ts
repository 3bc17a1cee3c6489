import { instantOf, type Actor } from '@gatehouse/kernel';
import { positionOfModel, ReadStore, type Moment } from '@gatehouse/projections';
import {
  Clock,
  Moments,
  PeopleNames,
  SignedIn,
  toWire,
  Withholding,
  type MomentArguments,
} from '@gatehouse/server-kit';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { sql } from 'kysely';
import { allThatWaits, type AllWaiting } from './affairs/all-that-waits';
import { actOn, openPilot, type Act } from './needs/act';
import { needGroups, weights, type NeedGroup } from './needs/consequence';
import { isPilotMatter, type Audience, type Matter } from './needs/matter';
import { homeNeeds } from './needs/needs.projection';
import { pileNames, type Pile } from './needs/reach';
import { covers, isOwn, standingsOf, type Standing } from './needs/standing';
import { wholePile } from './needs/whole-pile';
import { groupOf, worstIn, type Need } from './needs/what-waits';
import { namesIn, shownParts, type Names } from './shown-parts';

/** "What needs me?", answered for whoever is signed in. */
@Resolver()
export class HomeResolver {
  constructor(
    private readonly rows: ReadStore,
    private readonly moments: Moments,
    private readonly names: PeopleNames,
    private readonly clock: Clock,
    private readonly withholding: Withholding,
  ) {}

  @Query('home')
  async home(@Args() asked: MomentArguments, @SignedIn() actor: Actor) {
    const moment = await this.moments.resolve(asked);
    const position = moment.atPosition ?? (await this.position());
    const standings = await this.standings(actor);
    const waiting = await this.waiting(actor, standings, moment);
    const groups = needGroups
      .filter((group) => waiting.needs.some(({ matter }) => groupOf(matter) === group))
      .sort((one, other) => worstIn(waiting.needs, one) - worstIn(waiting.needs, other))
      .map((group) => groupIn(waiting, standings, group));
    const names = await namesIn(
      this.names,
      groups.flatMap(({ needs }) => needs.map(({ matter }) => matter.sentence)),
    );
    const decisions = waiting.needs.filter(({ matter }) => weights[matter.kind].isDecision);
    return {
      count: waiting.needs.length,
      decisions: decisions.length,
      alone: decisions.filter(({ isAlone }) => isAlone).length,
      groups: groups.map(({ needs, ...group }) => ({
        ...group,
        lines: needs.map((need) => lineOf(need, names)),
      })),
      position,
    };
  }

  @Query('needs')
  async needs(@Args('atLeast') atLeast: number | null | undefined, @SignedIn() actor: Actor) {
    const moment = await this.moments.resolve({ atLeast: atLeast ?? null });
    const { needs } = await this.waiting(actor, await this.standings(actor), moment);
    return { count: needs.length };
  }

  private async waiting(actor: Actor, standings: readonly Standing[], moment: Moment): Promise<AllWaiting> {
    const now = moment.asOf === undefined ? this.clock.now() : instantOf(moment.asOf);
    const withheld = await this.withholding.from(actor);
    return allThatWaits(this.rows, standings, { moment, now, withheld });
  }

  private standings(actor: Actor): Promise<Standing[]> {
    return standingsOf(this.rows, actor, this.clock.now());
  }

  private async position(): Promise<number> {
    const { rows } = await sql<{ position: number | null }>`
      select ${positionOfModel(homeNeeds)} as position`.execute(this.rows.db);
    return rows[0]?.position ?? 0;
  }
}

const groupIn = ({ needs, piled }: AllWaiting, standings: readonly Standing[], name: NeedGroup) => {
  const all = needs.filter(({ matter }) => groupOf(matter) === name);
  const beyond = isPile(name)
    ? piled[name] - all.filter(({ matter }) => weights[matter.kind].isPile).length
    : 0;
  return {
    ...{ name, count: all.length, total: all.length + beyond, needs: all.slice(0, mostLines) },
    address: isPile(name) ? wholePile(name, standings) : null,
  };
};

const isPile = (group: NeedGroup): group is Pile => pileNames.some((pile) => pile === group);

const lineOf = (need: Need, names: Names) => {
  const { id, matter, facts, standing } = need;
  return {
    id,
    kind: toWire(matter.kind),
    about: { id: facts.id, name: facts.name, unit: facts.unit },
    parts: shownParts(matter.sentence, names),
    waitsOn: waitsOn(need),
    since: matter.since,
    limitDays: weights[matter.kind].limitDays,
    isEscalated: matter.isEscalated,
    onBehalfOf: isOwn(standing) ? null : { id: standing.person },
    act: need.act ?? actOfPilot(need),
  };
};

// What one does for somebody else is begun by saying so, on the pilot's page.
const actOfPilot = ({ matter, facts, standing }: Need): Act =>
  isPilotMatter(matter.kind) && (isOwn(standing) || standing.isActing)
    ? actOn(matter.kind, facts.id)
    : openPilot(facts.id);

/** The person asking first, then everybody else who could do it as well. */
const waitsOn = ({ matter, facts, standing }: Need) => {
  const able = matter.waitsOn.filter((one) => !matter.audience.includes(one) || mayDo(matter, one));
  const others = able.filter((one) => !covers(standing, one, facts));
  return {
    isYou: others.length < able.length,
    people: others.flatMap((one) => (one.part === 'role' ? [] : [{ id: one.person }])),
    roles: others.flatMap((one) => (one.part === 'role' ? [toWire(one.role)] : [])),
  };
};

const mayDo = ({ except }: Matter, one: Audience): boolean =>
  one.part === 'role' || !except.includes(one.person);

const mostLines = 60;
