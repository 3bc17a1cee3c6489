import { tokenScopes } from '@gatehouse/access-domain';
import { uuidv5 } from '@gatehouse/event-store';
import type { Actor, Role, Scope } from '@gatehouse/kernel';
import { asOutcome, fromWire, SignedIn, type Schema } from '@gatehouse/server-kit';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CorrectPerson } from './correct-person.handler';
import { EndDelegation, NameDelegate } from './delegate.handlers';
import { trimmed } from './directory-entry';
import { AddPerson, ChangePerson, type PersonChange } from './person.handlers';
import { IssueToken, RevokeToken } from './token.handlers';

@Resolver()
export class AccessResolver {
  constructor(private readonly commands: CommandBus) {}

  @Mutation('addPerson')
  async addPerson(@Args('input') input: Schema.AddPersonInput, @SignedIn() actor: Actor) {
    const { commandId, isService, ...words } = input;
    const person = uuidv5(`person/${commandId}`);
    const entry = { ...wordsOf(words), person, isService: isService === true };
    return asOutcome(await this.commands.execute(new AddPerson(actor, commandId, entry)), person);
  }

  @Mutation('grantRole')
  grantRole(@Args('input') input: Schema.GrantRoleInput, @SignedIn() actor: Actor) {
    return this.change(actor, input, { type: 'GrantRole', ...roleOf(input) });
  }

  @Mutation('revokeRole')
  revokeRole(@Args('input') input: Schema.RevokeRoleInput, @SignedIn() actor: Actor) {
    return this.change(actor, input, { type: 'RevokeRole', ...roleOf(input) });
  }

  @Mutation('correctPerson')
  async correctPerson(@Args('input') input: Schema.CorrectPersonInput, @SignedIn() actor: Actor) {
    const { person } = input;
    const entry = { person, ...trimmed(wordsOf(input)) };
    return asOutcome(await this.commands.execute(new CorrectPerson(actor, entry)), person);
  }

  @Mutation('markPersonLeft')
  markPersonLeft(@Args('input') input: Schema.MarkPersonLeftInput, @SignedIn() actor: Actor) {
    return this.change(actor, input, { type: 'MarkPersonLeft' });
  }

  @Mutation('forgetPerson')
  forgetPerson(@Args('input') input: Schema.ForgetPersonInput, @SignedIn() actor: Actor) {
    return this.change(actor, input, { type: 'ForgetPerson' });
  }

  @Mutation('nameDelegate')
  async nameDelegate(@Args('input') input: Schema.NameDelegateInput, @SignedIn() actor: Actor) {
    const { commandId, person, delegate, until } = input;
    const personId = person ?? actor.person;
    const duties = [...new Set(input.duties.map((duty) => fromWire(duty)))];
    const naming = { personId, delegate, duties, from: input.from ?? null, until };
    return asOutcome(await this.commands.execute(new NameDelegate(actor, commandId, naming)), personId);
  }

  @Mutation('endDelegation')
  async endDelegation(@Args('input') input: Schema.EndDelegationInput, @SignedIn() actor: Actor) {
    const { commandId, person, delegation } = input;
    const ending = { personId: person, delegationId: delegation };
    return asOutcome(await this.commands.execute(new EndDelegation(actor, commandId, ending)), delegation);
  }

  @Mutation('issueToken')
  async issueToken(@Args('input') input: Schema.IssueTokenInput, @SignedIn() actor: Actor) {
    const { commandId, tokenId, person, label, hash, expiresAt = null } = input;
    const scopes = input.scopes ?? tokenScopes;
    const token = { tokenId, personId: person, label, hash, expiresAt, scopes };
    return asOutcome(await this.commands.execute(new IssueToken(actor, commandId, token)), tokenId);
  }

  @Mutation('revokeToken')
  async revokeToken(
    @Args('input') { commandId, tokenId }: Schema.RevokeTokenInput,
    @SignedIn() actor: Actor,
  ) {
    return asOutcome(await this.commands.execute(new RevokeToken(actor, commandId, tokenId)), tokenId);
  }

  private async change(
    actor: Actor,
    { commandId, person }: { commandId: string; person: string },
    change: PersonChange,
  ) {
    return asOutcome(await this.commands.execute(new ChangePerson(actor, commandId, person, change)), person);
  }
}

/** What was left out and what is null are the same to the directory. */
const wordsOf = ({ name, title, unit, email }: Omit<Schema.AddPersonInput, 'commandId' | 'isService'>) => ({
  ...{ name, title: title ?? null, unit: unit ?? null, email: email ?? null },
});

const roleOf = ({ role, scope }: Schema.GrantRoleInput): { role: Role; scope: Scope } => ({
  role: fromWire(role),
  scope: scope?.unit
    ? { kind: 'unit', unit: scope.unit }
    : scope?.programme
      ? { kind: 'programme', programme: scope.programme }
      : { kind: 'everything' },
});
