import type { Slice } from '@gatehouse/event-store';
import { applyBatch } from './apply-batch';
import { newBuild, type Build } from './build';
import type { Batch } from './fold';
import type { Announcement } from './hub';
import { planOf, type Member, type Plan, type Planning } from './plan';
import type { AnyProjection } from './projection';
import type { ReadWriter } from './read-writer';

export type Announce = (announcement: Announcement) => void;

/** The read models and where each stands: at the front, all in step, or behind it. */
export class ReadModels {
  /** Up to here those in step have taken the log. */
  front = 0;
  private members: Member[] = [];

  constructor(
    private readonly writer: ReadWriter,
    private readonly announce: Announce,
  ) {}

  async open(planning: Planning): Promise<Plan> {
    await this.writer.prepare();
    const plan = await planOf(this.writer, planning);
    this.members = plan.members;
    this.front = this.furthestComplete() ?? planning.head;
    return plan;
  }

  /** After trouble what is stored counts, and not what was believed. */
  async reopen(planning: Omit<Planning, 'head'>): Promise<Plan> {
    const plan = await planOf(this.writer, { ...planning, head: Infinity });
    const before = new Map(this.members.map((member) => [member.build.table, member]));
    this.members = plan.members.map((member) => {
      const same = before.get(member.build.table);
      before.delete(member.build.table);
      // The same member, as a rebuild may be waiting for it.
      return same ? Object.assign(same, { build: member.build }) : member;
    });
    for (const gone of before.values()) gone.build = { ...gone.build, state: 'retired' };
    this.front = this.furthestComplete() ?? this.front;
    return plan;
  }

  get behind(): Member[] {
    return this.members.filter((member) => this.isBehind(member));
  }

  /** Takes those in step on; refuses where they do not stand where the batch begins, because of trouble meanwhile. */
  async advance(batch: Batch): Promise<boolean> {
    if (batch.after !== this.front) return false;
    const inStep = this.members.filter((member) => member.build.error === null && !this.isBehind(member));
    if (inStep.length > 0) this.announce(await applyBatch(this.writer, inStep, batch));
    this.front = batch.upTo;
    return true;
  }

  /**
   * Those who are furthest behind and the stretch that they need next: not past the next one's place, so that from
   * there on they share one pass over the log.
   */
  furthestBehind(): { group: Member[]; from: number; to: number } | null {
    const places = this.behind.map(({ build }) => build.position);
    if (places.length === 0) return null;
    const from = Math.min(...places);
    const group = this.behind.filter(({ build }) => build.position === from);
    return { group, from, to: Math.min(this.front, ...places.filter((place) => place > from)) };
  }

  async catchUp(group: readonly Member[], { events, upTo }: Slice, after: number): Promise<void> {
    const batch = { events: events.filter(({ position }) => position <= upTo), after, upTo };
    this.announce(await applyBatch(this.writer, group, batch));
  }

  /** One who has reached the front falls in; if it was built beside, queries read it from here on. */
  async join(member: Member): Promise<void> {
    const { projection, build } = member;
    const isSwap = build.state === 'building';
    const joined: Build = { ...build, state: 'live', isComplete: true };
    const announcement: Announcement = {
      position: this.front,
      changed: {},
      ...(isSwap && { swapped: [projection.name] }),
    };
    if (isSwap) await this.writer.swap(joined, projection, announcement);
    else await this.writer.mark(joined, announcement);
    if (isSwap)
      this.members = this.members.filter((other) => other === member || other.projection !== projection);
    member.build = joined;
    this.announce(announcement);
  }

  /** Begins a build beside the one that is read, in place of one that was begun before. */
  async buildBeside(projection: AnyProjection): Promise<Member> {
    const own = (await this.writer.builds()).filter((build) => build.projection === projection.name);
    for (const begun of own.filter(({ state }) => state === 'building')) await this.writer.drop(begun);
    const member: Member = { projection, build: newBuild(projection, own, 'building') };
    if (!(await this.writer.create(member.build, projection))) return this.buildBeside(projection);
    const stays = (other: Member) => other.projection !== projection || other.build.state === 'live';
    this.members = [...this.members.filter(stays), member];
    return member;
  }

  async retired(projections: readonly AnyProjection[]): Promise<Build[]> {
    const isNamed = ({ projection }: Build) => projections.some(({ name }) => name === projection);
    return (await this.writer.builds()).filter((build) => build.state === 'retired' && isNamed(build));
  }

  private furthestComplete(): number | null {
    const complete = this.members.filter(({ build }) => build.state === 'live' && build.isComplete);
    return complete.length > 0 ? Math.max(...complete.map(({ build }) => build.position)) : null;
  }

  private isBehind({ build }: Member): boolean {
    if (build.error !== null) return false;
    return build.position < this.front || build.state === 'building' || !build.isComplete;
  }
}
