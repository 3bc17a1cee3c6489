import { token, tokenStream, type TokenScope } from '@gatehouse/access-domain';
import { CommandRunner, type Outcome } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { by, Clock } from '@gatehouse/server-kit';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { standingOf } from './standing-of';

export class IssueToken extends Command<Outcome> {
  constructor(
    readonly actor: Actor,
    readonly commandId: string,
    readonly token: {
      tokenId: string;
      personId: string;
      label: string;
      hash: string;
      expiresAt: string | null;
      scopes: readonly TokenScope[];
    },
  ) {
    super();
  }
}

@CommandHandler(IssueToken)
export class IssueTokenHandler implements ICommandHandler<IssueToken> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly rows: ReadStore,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, commandId, token: issued }: IssueToken): Promise<Outcome> {
    const now = this.clock.now();
    const standing = await standingOf(this.rows, issued.personId);
    return this.runner.run(
      token,
      { type: 'IssueToken', actor, ...issued, standing, now },
      { stream: tokenStream(issued.tokenId), commandId, ...by(actor), occurredAt: now },
    );
  }
}

export class RevokeToken extends Command<Outcome> {
  constructor(
    readonly actor: Actor,
    readonly commandId: string,
    readonly tokenId: string,
  ) {
    super();
  }
}

@CommandHandler(RevokeToken)
export class RevokeTokenHandler implements ICommandHandler<RevokeToken> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly clock: Clock,
  ) {}

  execute({ actor, commandId, tokenId }: RevokeToken): Promise<Outcome> {
    return this.runner.run(
      token,
      { type: 'RevokeToken', tokenId, actor },
      { stream: tokenStream(tokenId), commandId, ...by(actor), occurredAt: this.clock.now() },
    );
  }
}
