import { EventStore } from '@gatehouse/event-store';
import { everywhere, mayActAs, type Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { ReactionRunner } from '@gatehouse/reactions';
import { Args, Mutation, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { setTimeout } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { accepted, refused, type CommandOutcome } from '../outcome';
import { SignedIn } from '../signed-in';

/** Builds read models again; in the product the worker thread does it. */
export abstract class Rebuilder {
  abstract rebuild(projection?: string): Promise<void>;
}

/** Where the log stands, how far the read models have come, and building them again. */
@Injectable()
@Resolver('Log')
export class LogResolver implements OnModuleDestroy {
  private readonly stopping = new AbortController();
  private readonly rebuilding = new Set<string>();
  private readonly logger = new Logger('projections');
  private glanced: ReturnType<LogResolver['where']> | undefined;
  private glancedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly log: EventStore,
    private readonly rows: ReadStore,
    private readonly rebuilder: Rebuilder,
    private readonly reactions: ReactionRunner,
  ) {}

  onModuleDestroy() {
    this.stopping.abort();
  }

  @Query('log')
  async where() {
    const [head, readUpTo, states] = await Promise.all([
      this.log.head(),
      this.rows.readUpTo(),
      this.rows.states(),
    ]);
    const projections = states
      .filter(({ name, phase }) => phase !== 'live' || this.rebuilding.has(name))
      .map(({ phase, ...state }) => ({ ...state, state: phase === 'live' ? 'rebuilding' : phase }));
    return { head, readUpTo, projections };
  }

  @ResolveField('parkedReactions')
  async parkedReactions() {
    return (await this.reactions.parked()).map(({ type, ...parked }) => ({ ...parked, eventType: type }));
  }

  @Mutation('retryReaction')
  async retryReaction(
    @Args('input') { reaction, position }: { reaction: string; position: number },
    @SignedIn() actor: Actor,
  ): Promise<CommandOutcome> {
    if (!mayActAs(actor, 'administrator', everywhere))
      return refused('only-administrators', 'Only an administrator has a reaction try again. Ask one.');
    if (await this.reactions.retryParked(reaction, position))
      return accepted(await this.log.head(), reaction);
    return refused('still-parked', 'It failed again, or is not set aside. `log.parkedReactions` says why.');
  }

  @Mutation('rebuildProjection')
  async rebuildProjection(
    @Args('input') { projection }: { commandId: string; projection?: string | null },
    @SignedIn() actor: Actor,
  ): Promise<CommandOutcome> {
    if (!mayActAs(actor, 'administrator', everywhere))
      return refused('only-administrators', 'Only an administrator rebuilds read models. Ask one.');
    const known = (await this.rows.states()).map(({ name }) => name);
    if (projection && !known.includes(projection))
      return refused(
        'projection-unknown',
        `There is no such read model. There are: ${known.join(', ')}.`,
        'projection',
      );
    for (const name of projection ? [projection] : known) void this.rebuild(name);
    return accepted(await this.rows.readUpTo(), projection ?? 'all');
  }

  /** Long work: whoever asked follows it in `log.projections`. */
  private async rebuild(name: string) {
    if (this.rebuilding.has(name)) return;
    this.rebuilding.add(name);
    try {
      await this.rebuilder.rebuild(name);
    } catch (error) {
      this.logger.error(error);
    } finally {
      this.rebuilding.delete(name);
    }
  }

  @Subscription('logMoved', { resolve: (log: unknown) => log })
  async *logMoved() {
    let seen = -1;
    while (!this.stopping.signal.aborted) {
      // A log that is away does not move; it is asked again in a moment.
      const log = await this.glance().catch(() => null);
      if (log && log.head !== seen) yield log;
      seen = log?.head ?? seen;
      await setTimeout(longestDelayInMs);
    }
  }

  /** One look for all who listen, however many they are. */
  private glance() {
    const isFresh = performance.now() - this.glancedAt < longestDelayInMs / 2;
    if (this.glanced && isFresh) return this.glanced;
    this.glancedAt = performance.now();
    return (this.glanced = this.where());
  }
}

// People need no more than a few a second.
const longestDelayInMs = 400;
