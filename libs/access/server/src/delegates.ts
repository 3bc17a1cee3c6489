import { isInTerm } from '@gatehouse/access-domain';
import { duties, type Actor, type Duty } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { Clock } from '@gatehouse/server-kit';
import { Injectable } from '@nestjs/common';
import { delegations, type DelegationRow } from './delegations.projection';
import { people, type PersonRow } from './people.projection';

/** What one person has lent another, now. */
export type Lent = {
  person: PersonRow;
  duties: readonly Duty[];
  /** When the first of it ends, and when the last. */
  changesAt: string;
  until: string;
};

export type DelegationState = 'to-come' | 'in-term' | 'over' | 'ended';
export type StandingDelegation = DelegationRow & { state: DelegationState };

/** Who stands in for whom. It ends with its term, when it is ended, and when either of the two leaves. */
@Injectable()
export class Delegates {
  constructor(
    private readonly rows: ReadStore,
    private readonly clock: Clock,
  ) {}

  /** Whom the delegate may act for now, in the order of ids. */
  async lentTo(delegate: string): Promise<Lent[]> {
    const standing = (await this.heldBy(delegate)).filter(({ state }) => state === 'in-term');
    const lenders = [...new Set(standing.map(({ personId }) => personId))].sort();
    const rows = await this.rows.rows(people, lenders);
    return lenders.flatMap((id) => {
      const person = rows.get(id);
      return person
        ? [
            lentBy(
              person,
              standing.filter(({ personId }) => personId === id),
            ),
          ]
        : [];
    });
  }

  async lentBetween(delegate: string, person: string): Promise<Lent | null> {
    return (await this.lentTo(delegate)).find((lent) => lent.person.personId === person) ?? null;
  }

  /** The delegates that somebody has, will have or had; the newest naming first. */
  of(person: string): Promise<StandingDelegation[]> {
    return this.standing('person', person);
  }

  heldBy(delegate: string): Promise<StandingDelegation[]> {
    return this.standing('delegate', delegate);
  }

  private async standing(column: 'person' | 'delegate', id: string): Promise<StandingDelegation[]> {
    const found = await this.rows
      .select(delegations)
      .select('doc')
      .where(column, '=', id)
      .orderBy('named_at', 'desc')
      .orderBy('key')
      .limit(mostDelegations)
      .execute();
    const listed = found.map((row) => this.rows.rowOf(delegations, row));
    const both = await this.rows.rows(people, [
      ...new Set(listed.flatMap(({ personId, delegate }) => [personId, delegate])),
    ]);
    const now = this.clock.now();
    return listed.map((one) => {
      const leavings = [one.personId, one.delegate].map((who) => both.get(who)?.leftAt ?? null);
      return withState(one, firstOf(leavings), now);
    });
  }
}

/** The person represented, as the delegate may act for them. */
export const actorFor = (delegate: string, person: string, lent: Lent | null): Actor => ({
  person: delegate,
  onBehalfOf: person,
  duties: lent?.duties ?? [],
  grants: (lent?.person.grants ?? [])
    .filter(({ role }) => lent?.duties.some((duty) => duty === role))
    .map(({ role, scope }) => ({ role, scope })),
});

const lentBy = (person: PersonRow, standing: readonly DelegationRow[]): Lent => {
  const ends = standing.map(({ until }) => until).sort();
  return {
    person,
    duties: duties.filter((duty) => standing.some((one) => one.duties.includes(duty))),
    changesAt: ends.at(0) ?? '',
    until: ends.at(-1) ?? '',
  };
};

const withState = (row: DelegationRow, leftAt: string | null, now: string): StandingDelegation => {
  const endedAt = firstOf([row.endedAt, leftAt]);
  if (endedAt !== null && endedAt < row.until) return { ...row, endedAt, state: 'ended' };
  if (row.until <= now) return { ...row, state: 'over' };
  return { ...row, state: isInTerm(row, now) ? 'in-term' : 'to-come' };
};

const firstOf = (instants: readonly (string | null)[]): string | null =>
  instants.filter((instant) => instant !== null).sort()[0] ?? null;

const mostDelegations = 200;
