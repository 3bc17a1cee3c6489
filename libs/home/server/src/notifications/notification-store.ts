import { instantOf, millisecondsOf, millisecondsPerDay, type Instant } from '@gatehouse/kernel';
import { OperationalStore } from '@gatehouse/operational-store';
import { Injectable } from '@nestjs/common';
import type { HomeTables } from '../home.tables';
import { isNoticeKind, noticeKinds, type NoticeKind } from './notice-kinds';
import { daysKept } from './notices.projection';

/** What somebody has read of their notifications, and which they want. */
@Injectable()
export class NotificationStore {
  constructor(private readonly store: OperationalStore) {}

  async readBy(person: string): Promise<ReadonlySet<string>> {
    const rows = await this.tables
      .selectFrom('notification_read')
      .select('notice')
      .where('person', '=', person)
      .execute();
    return new Set(rows.map(({ notice }) => notice));
  }

  async markRead(person: string, notices: readonly string[], now: Instant): Promise<void> {
    // What is no longer shown need not be remembered.
    const gone = instantOf(millisecondsOf(now) - (daysKept + 1) * millisecondsPerDay);
    await this.tables
      .deleteFrom('notification_read')
      .where('person', '=', person)
      .where('read_at', '<', gone)
      .execute();
    if (notices.length === 0) return;
    await this.tables
      .insertInto('notification_read')
      .values(notices.map((notice) => ({ person, notice, read_at: now })))
      .onConflict((known) => known.columns(['person', 'notice']).doNothing())
      .execute();
  }

  async markUnread(person: string, notice: string): Promise<void> {
    await this.tables
      .deleteFrom('notification_read')
      .where('person', '=', person)
      .where('notice', '=', notice)
      .execute();
  }

  /** Every kind, as they chose or as it is unless they do. */
  async preferencesOf(person: string): Promise<ReadonlyMap<NoticeKind, boolean>> {
    const chosen = await this.tables
      .selectFrom('notification_preference')
      .select(['kind', 'is_on'])
      .where('person', '=', person)
      .execute();
    const known = new Map(chosen.map(({ kind, is_on }) => [kind, is_on === 1]));
    return new Map(
      Object.entries(noticeKinds).flatMap(([kind, { isOn }]) =>
        isNoticeKind(kind) ? [[kind, known.get(kind) ?? isOn]] : [],
      ),
    );
  }

  async prefer(person: string, kind: NoticeKind, isOn: boolean): Promise<void> {
    const is_on = Number(isOn);
    await this.tables
      .insertInto('notification_preference')
      .values({ person, kind, is_on })
      .onConflict((known) => known.columns(['person', 'kind']).doUpdateSet({ is_on }))
      .execute();
  }

  private get tables() {
    return this.store.tables<HomeTables>();
  }
}
