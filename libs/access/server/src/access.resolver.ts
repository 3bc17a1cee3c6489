import { uuidv5 } from '@gatehouse/event-store';
import type { Actor, Role, Scope } from '@gatehouse/kernel';
import { asOutcome, fromWire, SignedIn, type Schema } from '@gatehouse/server-kit';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AddPerson, ChangePerson, type PersonChange } from './person.handlers';
import { IssueToken, RevokeToken } from './token.handlers';

@Resolver()
export class AccessResolver {
  constructor(private readonly commands: CommandBus) {}

  @Mutation('addPerson')
  async addPerson(@Args('input') input: Schema.AddPersonInput, @SignedIn() actor: Actor) {
    const { commandId, name, title = null, email = null, isService } = input;
    const person = uuidv5(`person/${commandId}`);
    const entry = { person, name: name.trim(), title, email, isService: isService === true };
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

  @Mutation('markPersonLeft')
  markPersonLeft(@Args('input') input: Schema.MarkPersonLeftInput, @SignedIn() actor: Actor) {
    return this.change(actor, input, { type: 'MarkPersonLeft' });
  }

  @Mutation('issueToken')
  async issueToken(@Args('input') input: Schema.IssueTokenInput, @SignedIn() actor: Actor) {
    const { commandId, tokenId, person, label, hash, expiresAt = null } = input;
    const token = { tokenId, personId: person, label, hash, expiresAt };
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

const roleOf = ({ role, scope }: Schema.GrantRoleInput): { role: Role; scope: Scope } => ({
  role: fromWire(role),
  scope: scope?.unit
    ? { kind: 'unit', unit: scope.unit }
    : scope?.programme
      ? { kind: 'programme', programme: scope.programme }
      : { kind: 'everything' },
});
