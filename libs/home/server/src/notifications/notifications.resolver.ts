import { daysBetween, type Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import {
  accepted,
  Clock,
  Moments,
  pageSize,
  PeopleNames,
  SignedIn,
  type Schema,
} from '@gatehouse/server-kit';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { sql } from 'kysely';
import { namesIn, shownParts } from '../shown-parts';
import type { Notice } from './notice';
import { noticeKinds } from './notice-kinds';
import { daysKept, homeNotices, type NoticeRow } from './notices.projection';
import { NotificationStore } from './notification-store';

type Told = Notice & { pilot: NoticeRow['pilot'] };

/** What somebody is told inside the product: the list, what they have read of it, and what they want in it. */
@Resolver()
export class NotificationsResolver {
  constructor(
    private readonly rows: ReadStore,
    private readonly moments: Moments,
    private readonly names: PeopleNames,
    private readonly kept: NotificationStore,
    private readonly clock: Clock,
  ) {}

  @Query('notifications')
  async notifications(
    @Args() { first, atLeast }: Schema.QueryNotificationsArgs,
    @SignedIn() { person }: Actor,
  ) {
    const size = pageSize(first, { usual: 30, most: 100 });
    await this.moments.resolve({ atLeast: atLeast ?? null });
    const [told, read] = await Promise.all([this.toldTo(person), this.kept.readBy(person)]);
    const shown = told.slice(0, size);
    const names = await namesIn(
      this.names,
      shown.map(({ sentence }) => sentence),
    );
    return {
      unread: told.filter(({ id }) => !read.has(id)).length,
      list: shown.map(({ id, kind, sentence, pilot, at, address }) => ({
        ...{ id, kind, parts: shownParts(sentence, names), at, address, isRead: read.has(id) },
        pilot: pilot && { id: pilot.id, name: pilot.name, unit: pilot.unit },
      })),
    };
  }

  @Query('notificationPreferences')
  async notificationPreferences(@SignedIn() { person }: Actor) {
    const preferences = await this.kept.preferencesOf(person);
    return [...preferences].map(([kind, isOn]) => ({ kind, label: noticeKinds[kind].label, isOn }));
  }

  @Mutation('markNotifications')
  async markNotifications(
    @Args('input') input: Schema.MarkNotificationsInput,
    @SignedIn() { person }: Actor,
  ) {
    const theirs = (await this.toldTo(person)).map(({ id }) => id);
    const named = input.ids ? theirs.filter((id) => input.ids?.includes(id)) : theirs;
    if (input.isRead) await this.kept.markRead(person, named, this.clock.now());
    else for (const id of named) await this.kept.markUnread(person, id);
    return accepted(await this.rows.readUpTo(), person);
  }

  @Mutation('preferNotifications')
  async preferNotifications(
    @Args('input') { kind, isOn }: Schema.PreferNotificationsInput,
    @SignedIn() { person }: Actor,
  ) {
    await this.kept.prefer(person, kind, isOn);
    return accepted(await this.rows.readUpTo(), kind);
  }

  /** What the last ninety days brought them, newest first, of the kinds that they want. */
  private async toldTo(person: string): Promise<Told[]> {
    const found = await this.rows
      .select(homeNotices)
      .select('doc')
      .where('newest', 'is not', null)
      // Not by `like`, which minds upper and lower case on one engine and not on the other.
      .where(sql<boolean>`replace(people, ${`\n${person}\n`}, '') <> people`)
      .execute();
    const wanted = await this.kept.preferencesOf(person);
    const now = this.clock.now();
    return found
      .map((row) => this.rows.rowOf(homeNotices, row))
      .flatMap(({ pilot, notices }) => notices.map((notice) => ({ ...notice, pilot })))
      .filter(
        ({ to, kind, at }) => to.includes(person) && wanted.get(kind) && daysBetween(at, now) <= daysKept,
      )
      .sort((one, other) => other.position - one.position);
  }
}
