import { uuidv5 } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import { asOutcome, InputError, SignedIn, type Schema } from '@gatehouse/server-kit';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ChangePolicy, type DraftText, type PolicyChange } from './change-policy.handler';
import { rulesOf } from './wire-rules';

@Resolver()
export class PolicyCommandsResolver {
  constructor(private readonly commands: CommandBus) {}

  @Mutation('draftPolicy')
  draftPolicy(@Args('input') input: Schema.DraftPolicyInput, @SignedIn() actor: Actor) {
    const { commandId, policyId, seenRevision } = input;
    if (policyId != null && seenRevision == null)
      throw new InputError('seenRevision', 'missing. Say which revision lay before the writer.');
    const about = {
      commandId,
      policyId: policyId ?? uuidv5(commandId),
      seenVersion: policyId == null ? 0 : (seenRevision ?? 0),
    };
    return this.change(actor, about, { type: 'DraftPolicy', text: textOf(input) });
  }

  @Mutation('publishPolicy')
  publishPolicy(@Args('input') input: Schema.PublishPolicyInput, @SignedIn() actor: Actor) {
    const { commandId, policyId, seenRevision, reason } = input;
    const about = { commandId, policyId, seenVersion: seenRevision };
    return this.change(actor, about, { type: 'PublishPolicy', reason });
  }

  @Mutation('retirePolicy')
  retirePolicy(@Args('input') input: Schema.RetirePolicyInput, @SignedIn() actor: Actor) {
    const { commandId, policyId, reason } = input;
    return this.change(actor, { commandId, policyId }, { type: 'RetirePolicy', reason });
  }

  private async change(actor: Actor, about: ChangePolicy['input'], change: PolicyChange) {
    return asOutcome(await this.commands.execute(new ChangePolicy(actor, about, change)), about.policyId);
  }
}

const textOf = ({ name, gates, file, start }: Schema.DraftPolicyInput): DraftText => {
  const given = [gates, file, start].filter((one) => one != null).length;
  if (given !== 1)
    throw new InputError('gates', 'a draft is written, read from a file, or started: one of the three.');
  if (gates != null) return { from: 'writing', name: name ?? '', rules: rulesOf(gates) };
  if (file != null) return { from: 'file', text: file };
  if (start?.isBuiltIn) return { from: 'built-in' };
  const { policyId, version } = start ?? {};
  if (policyId == null || version == null)
    throw new InputError('start', 'name the built-in policy, or a policy with its version.');
  return { from: 'version', policyId, version };
};
