import { CommandRunner, EventStore, type Outcome } from '@gatehouse/event-store';
import {
  builtInName,
  builtInRules,
  policy,
  policyStream,
  readPolicyFile,
  type PolicyCommand,
  type PolicyRules,
} from '@gatehouse/gates-domain';
import { reject, type Actor, type PolicyVersion } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { by, Clock } from '@gatehouse/server-kit';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { digestOf } from './digest-of';
import { policyVersionOf } from './policy-versions.projection';

/** What a draft is to say: what was written, what a file says, or what something else says. */
export type DraftText =
  | { from: 'writing'; name: string; rules: PolicyRules }
  | { from: 'file'; text: string }
  | { from: 'built-in' }
  | ({ from: 'version' } & PolicyVersion);

export type PolicyChange =
  | { type: 'DraftPolicy'; text: DraftText }
  | { type: 'PublishPolicy'; reason: string }
  | { type: 'RetirePolicy'; reason: string };

export class ChangePolicy extends Command<Outcome> {
  constructor(
    readonly actor: Actor,
    readonly input: { commandId: string; policyId: string; seenVersion?: number },
    readonly change: PolicyChange,
  ) {
    super();
  }
}

type Refused = Extract<Outcome, { accepted: false }>;

@CommandHandler(ChangePolicy)
export class ChangePolicyHandler implements ICommandHandler<ChangePolicy> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly log: EventStore,
    private readonly rows: ReadStore,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, input, change }: ChangePolicy): Promise<Outcome> {
    const { commandId, policyId, seenVersion } = input;
    const command = await this.whole({ policyId, actor }, change);
    if ('accepted' in command) return command;
    return this.runner.run(policy, command, {
      stream: policyStream(policyId),
      commandId,
      ...by(actor),
      occurredAt: this.clock.now(),
      ...(seenVersion !== undefined && { seenVersion }),
    });
  }

  private async whole(
    about: { policyId: string; actor: Actor },
    change: PolicyChange,
  ): Promise<PolicyCommand | Refused> {
    switch (change.type) {
      case 'DraftPolicy': {
        const text = await this.textOf(change.text);
        return 'accepted' in text ? text : { ...about, type: 'DraftPolicy', ...text };
      }
      case 'PublishPolicy':
        return { ...about, ...change, digestOf };
      case 'RetirePolicy':
        return { ...about, ...change };
    }
  }

  private async textOf(
    text: DraftText,
  ): Promise<Pick<Extract<PolicyCommand, { type: 'DraftPolicy' }>, 'name' | 'rules' | 'basedOn'> | Refused> {
    switch (text.from) {
      case 'writing':
        return { name: text.name, rules: text.rules, basedOn: null };
      case 'built-in':
        return { name: builtInName, rules: builtInRules, basedOn: 'built-in' };
      case 'file': {
        const read = readPolicyFile(text.text);
        if (read.ok) return { name: read.name, rules: read.rules, basedOn: 'file' };
        const { line, column, sentence } = read.flaw;
        return reject('file-flawed', `Line ${line}, column ${column} of the file: ${sentence}`, 'file');
      }
      case 'version':
        return this.publishedText(text);
    }
  }

  private async publishedText({ policyId, version }: PolicyVersion) {
    await this.rows.caughtUp(await this.log.head(), longestWaitInMs);
    const found = await policyVersionOf(this.rows, { policyId, version });
    return found
      ? { name: found.name, rules: found.rules, basedOn: { policyId, version } }
      : reject('version-unknown', `There is no published version ${version} of it. Choose another.`, 'start');
  }
}

const longestWaitInMs = 5_000;
