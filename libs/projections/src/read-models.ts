import type { Slice } from '@gatehouse/event-store';
import { applyBatch } from './apply-batch';
import { newBuild, type Build } from './build';
import type { Announcement } from './hub';
import { planOf, type Member } from './plan';
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

  /** Answers with the tables that nobody needs any more. */
  async open(projections: readonly AnyProjection[], head: number): Promise<Build[]> {
    await this.writer.prepare();
    const { members, leftOver } = await planOf(this.writer, projections, head);
    this.members = members;
    const complete = members.filter(({ build }) => build.state === 'live' && build.isComplete);
    this.front = complete.length > 0 ? Math.max(...complete.map(({ build }) => build.position)) : head;
    return leftOver;
  }

  get behind(): Member[] {
    return this.members.filter((member) => this.isBehind(member));
  }

  /** Takes those in step on. */
  async advance({ events, upTo }: Slice): Promise<void> {
    const inStep = this.members.filter((member) => member.build.error === null && !this.isBehind(member));
    this.announce(await applyBatch(this.writer, inStep, { events, after: this.front, upTo }));
    this.front = upTo;
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
    if (isSwap) await this.writer.swap(joined, projection);
    else await this.writer.mark(joined);
    if (isSwap)
      this.members = this.members.filter((other) => other === member || other.projection !== projection);
    member.build = joined;
    this.announce({ position: this.front, changed: {}, ...(isSwap && { swapped: [projection.name] }) });
  }

  /** Begins a build beside the one that is read, in place of one that was begun before. */
  async buildBeside(projection: AnyProjection): Promise<Member> {
    const own = (await this.writer.builds()).filter((build) => build.projection === projection.name);
    for (const begun of own.filter(({ state }) => state === 'building')) await this.writer.drop(begun);
    const generation = Math.max(0, ...own.map((build) => build.generation)) + 1;
    const member: Member = { projection, build: newBuild(projection, generation, 'building') };
    await this.writer.create(member.build, projection);
    const stays = (other: Member) => other.projection !== projection || other.build.state === 'live';
    this.members = [...this.members.filter(stays), member];
    return member;
  }

  async retired(): Promise<Build[]> {
    return (await this.writer.builds()).filter(({ state }) => state === 'retired');
  }

  private isBehind({ build }: Member): boolean {
    if (build.error !== null) return false;
    return build.position < this.front || build.state === 'building' || !build.isComplete;
  }
}
