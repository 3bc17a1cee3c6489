import type { Actor } from '@gatehouse/kernel';
import { asOutcome, InputError, SignedIn, type Schema } from '@gatehouse/server-kit';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ChangeContract, type ContractChange } from './change-contract.handler';
import { clauseOf } from './wire-clauses';

@Resolver()
export class ContractCommandsResolver {
  constructor(private readonly commands: CommandBus) {}

  @Mutation('draftContract')
  draftContract(@Args('input') input: Schema.DraftContractInput, @SignedIn() actor: Actor) {
    return this.change(actor, input, { type: 'DraftContract', start: startOf(input) });
  }

  @Mutation('reviseClause')
  reviseClause(@Args('input') input: Schema.ReviseClauseInput, @SignedIn() actor: Actor) {
    const { clause, seenRevision } = input;
    // Not of the stream's version: a colleague's other clause is no reason to refuse this one.
    return this.change(actor, input, {
      type: 'ReviseClause',
      ...clauseOf(clause),
      seenVersion: seenRevision,
    });
  }

  @Mutation('submitContract')
  submitContract(@Args('input') input: Schema.SubmitContractInput, @SignedIn() actor: Actor) {
    return this.change(actor, { ...input, seenVersion: input.seenRevision }, { type: 'SubmitContract' });
  }

  @Mutation('signContract')
  signContract(@Args('input') input: Schema.SignContractInput, @SignedIn() actor: Actor) {
    const { role, digest } = input;
    return this.change(actor, input, { type: 'SignContract', role, digest });
  }

  @Mutation('refuseSignature')
  refuseSignature(@Args('input') input: Schema.RefuseSignatureInput, @SignedIn() actor: Actor) {
    const { role, digest, reason } = input;
    return this.change(actor, input, { type: 'RefuseSignature', role, digest, reason });
  }

  private async change(
    actor: Actor,
    { commandId, pilotId, seenVersion }: { commandId: string; pilotId: string; seenVersion?: number },
    change: ContractChange,
  ) {
    const input = { commandId, pilotId, ...(seenVersion !== undefined && { seenVersion }) };
    return asOutcome(await this.commands.execute(new ChangeContract(actor, input, change)), pilotId);
  }
}

const startOf = ({ fromVersion, fromPilot }: Schema.DraftContractInput) => {
  if (fromVersion != null && fromPilot != null)
    throw new InputError('fromPilot', 'a draft begins from one thing. Give a version or a pilot, not both.');
  if (fromVersion != null) return { from: 'version', version: fromVersion } as const;
  return fromPilot != null
    ? ({ from: 'contract', pilotId: fromPilot } as const)
    : ({ from: 'blank' } as const);
};
