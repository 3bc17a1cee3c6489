import { instantOf, millisecondsOf } from '@gatehouse/kernel';
import { OperationalStore } from '@gatehouse/operational-store';
import { Clock } from '@gatehouse/server-kit';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { AccessTables } from './access.tables';
import { sha256 } from './secret';

export type Session = {
  person: string;
  token: string | null;
  /** Whom they act for, where they do. */
  actsFor: string | null;
};

/** Who is signed in: an opaque value in the browser's cookie, its hash here. */
@Injectable()
export class Sessions {
  constructor(
    private readonly store: OperationalStore,
    private readonly clock: Clock,
  ) {}

  /** Opens one and answers the value for the cookie. */
  async open({ person, token, actsFor }: Session): Promise<string> {
    const value = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const row = { person, token, acts_for: actsFor };
    const term = { opened_at: now, ends_at: instantOf(millisecondsOf(now) + sessionInMs) };
    await this.tables.deleteFrom('session').where('ends_at', '<=', now).execute();
    await this.tables
      .insertInto('session')
      .values({ hash: sha256(value), ...row, ...term })
      .execute();
    return value;
  }

  async find(value: string): Promise<Session | null> {
    const found = await this.tables
      .selectFrom('session')
      .select(['person', 'token', 'acts_for as actsFor'])
      .where('hash', '=', sha256(value))
      .where('ends_at', '>', this.clock.now())
      .executeTakeFirst();
    return found ?? null;
  }

  async end(value: string): Promise<void> {
    await this.tables.deleteFrom('session').where('hash', '=', sha256(value)).execute();
  }

  /** Whoever has left is signed in nowhere. */
  async endAllOf(person: string): Promise<void> {
    await this.tables.deleteFrom('session').where('person', '=', person).execute();
  }

  private get tables() {
    return this.store.tables<AccessTables>();
  }
}

export const sessionCookie = 'gatehouse_session';

/** A working day and a little. */
export const sessionInMs = 12 * 3_600_000;
