import type { Actor } from '@gatehouse/kernel';
import { SignedIn, toWire } from '@gatehouse/server-kit';
import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Delegates, type Lent, type StandingDelegation } from './delegates';

/** Who is signed in and whom they act or may act for. */
@Resolver('Me')
export class MeResolver {
  constructor(private readonly delegates: Delegates) {}

  @Query('me')
  me(@SignedIn() actor: Actor) {
    return { person: { id: actor.person } };
  }

  @ResolveField('actingFor')
  async actingFor(@SignedIn() { person, onBehalfOf }: Actor) {
    if (onBehalfOf === undefined) return null;
    const lent = await this.delegates.lentBetween(person, onBehalfOf);
    return lent ? acting(lent) : { person: { id: onBehalfOf }, duties: [], until: null };
  }

  @ResolveField('mayActFor')
  async mayActFor(@SignedIn() { person }: Actor) {
    return (await this.delegates.lentTo(person)).map(acting);
  }
}

/** The delegates of a person, and whose delegate they are. */
@Resolver('Person')
export class DelegatesResolver {
  constructor(private readonly delegates: Delegates) {}

  @ResolveField('delegations')
  async delegations(@Parent() { id }: { id: string }) {
    return (await this.delegates.of(id)).map(shown);
  }

  @ResolveField('standsInFor')
  async standsInFor(@Parent() { id }: { id: string }) {
    return (await this.delegates.heldBy(id)).map(shown);
  }
}

const acting = ({ person, duties, until }: Lent) => ({
  ...{ person: { id: person.personId }, duties: duties.map((duty) => toWire(duty)), until },
});

const shown = ({ delegationId, personId, delegate, endedBy, ...rest }: StandingDelegation) => ({
  ...rest,
  ...{ id: delegationId, person: { id: personId }, delegate: { id: delegate } },
  duties: rest.duties.map((duty) => toWire(duty)),
  state: toWire(rest.state),
  namedBy: { id: rest.namedBy },
  endedBy: endedBy === null ? null : { id: endedBy },
});
