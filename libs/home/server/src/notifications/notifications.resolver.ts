import { daysBetween, type Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import {
  accepted,
  Clock,
  Moments,
  pageSize,
  PeopleNames,
  SignedIn,
  Withholding,
  type Schema,
} from '@gatehouse/server-kit';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { sql } from 'kysely';
import { boardsOf } from '../affairs/boards-of';
import { isWithheld } from '../affairs/subject';
import { namesIn, shownParts } from '../shown-parts';
import type { Notice } from './notice';
import { noticeKinds } from './notice-kinds';
import { homeBoardNotices, seatsOf } from './board-notices.projection';
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
    private readonly withholding: Withholding,
  ) {}

  @Query('notifications')
  async notifications(@Args() { first, atLeast }: Schema.QueryNotificationsArgs, @SignedIn() actor: Actor) {
    const { person } = actor;
    const size = pageSize(first, { usual: 30, most: 100 });
    await this.moments.resolve({ atLeast: atLeast ?? null });
    const [told, read] = await Promise.all([this.toldTo(actor), this.kept.readBy(person)]);
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
  async markNotifications(@Args('input') input: Schema.MarkNotificationsInput, @SignedIn() actor: Actor) {
    const { person } = actor;
    const theirs = (await this.toldTo(actor)).map(({ id }) => id);
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
  private async toldTo(actor: Actor): Promise<Told[]> {
    const { person } = actor;
    const [boards, wanted, withheld] = await Promise.all([
      boardsOf(this.rows, person, this.clock.now()),
      this.kept.preferencesOf(person),
      this.withholding.from(actor),
    ]);
    const theirs = [person, ...boards.map(seatsOf)];
    const now = this.clock.now();
    return (await this.noticesFor(theirs))
      .filter(
        ({ to, kind, at }) =>
          to.some((one) => theirs.includes(one)) && wanted.get(kind) && daysBetween(at, now) <= daysKept,
      )
      .filter(({ restsOn }) => !isWithheld(restsOn, withheld))
      .sort((one, other) => other.position - one.position);
  }

  private async noticesFor(names: readonly string[]): Promise<Told[]> {
    // The two have the same columns, and their rows are read apart; hence the cast.
    const holding = (notices: typeof homeNotices | typeof homeBoardNotices) =>
      this.rows
        .select(notices as typeof homeNotices)
        .select('doc')
        .where('newest', 'is not', null)
        // Not by `like`, which minds upper and lower case on one engine and not on the other.
        .where(
          sql<boolean>`(${sql.join(
            names.map((name) => sql`replace(people, ${`\n${name}\n`}, '') <> people`),
            sql` or `,
          )})`,
        )
        .execute();
    const [ofPilots, ofBoards] = await Promise.all([holding(homeNotices), holding(homeBoardNotices)]);
    return [
      ...ofPilots
        .map((row) => this.rows.rowOf(homeNotices, row))
        .flatMap(({ pilot, notices }) => notices.map((notice) => ({ ...notice, pilot }))),
      ...ofBoards
        .map((row) => this.rows.rowOf(homeBoardNotices, row))
        .flatMap(({ notices }) => notices.map((notice) => ({ ...notice, pilot: null }))),
    ];
  }
}
