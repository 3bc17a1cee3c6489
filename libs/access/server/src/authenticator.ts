import type { Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { Clock } from '@gatehouse/server-kit';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { operator, OperatorSecret } from './operator';
import { people } from './people.projection';
import { isSameHash, sha256, tokenParts } from './secret';
import { Sessions } from './sessions';
import { tokens } from './tokens.projection';

export type Credentials = { authorization?: string | undefined; session?: string | undefined };

/** Says who sends a request. A bearer token that is wrong is nobody, whatever cookie came with it. */
@Injectable()
export class Authenticator implements OnModuleInit, OnModuleDestroy {
  private readonly known = new Map<string, { actor: Actor; until: number }>();
  private readonly stopping = new AbortController();

  constructor(
    private readonly rows: ReadStore,
    private readonly sessions: Sessions,
    private readonly operatorSecret: OperatorSecret,
    private readonly clock: Clock,
  ) {}

  onModuleInit() {
    for (const { name } of [people, tokens]) void this.forgetWhenChanged(name);
  }

  onModuleDestroy() {
    this.stopping.abort();
  }

  async actorOf({ authorization, session }: Credentials): Promise<Actor | null> {
    const credential = authorization ?? (session && `Session ${session}`);
    if (!credential) return null;
    const key = sha256(credential);
    const known = this.known.get(key);
    if (known && known.until > Date.now()) return known.actor;

    const actor = authorization ? await this.bearer(authorization) : await this.ofSession(session ?? '');
    if (actor) this.remember(key, actor);
    return actor;
  }

  /** The token a bearer shows, if it is good now. */
  async tokenOf(bearer: string): Promise<{ tokenId: string; personId: string } | null> {
    const parts = tokenParts(bearer);
    if (!parts) return null;
    const token = await this.rows.row(tokens, parts.tokenId);
    const isGood = token !== null && isSameHash(sha256(parts.secret), token.hash) && this.stands(token);
    return isGood ? token : null;
  }

  forgetAll() {
    this.known.clear();
  }

  private async bearer(authorization: string): Promise<Actor | null> {
    const bearer = /^Bearer (\S+)$/i.exec(authorization)?.[1];
    if (!bearer) return null;
    if (this.operatorSecret.fits(bearer)) return operator;
    const token = await this.tokenOf(bearer);
    return token && this.person(token.personId);
  }

  private async ofSession(value: string): Promise<Actor | null> {
    const session = await this.sessions.find(value);
    if (!session) return null;
    if (session.token !== null) {
      const token = await this.rows.row(tokens, session.token);
      if (!token || !this.stands(token)) return null;
    }
    return this.person(session.person);
  }

  private async person(personId: string): Promise<Actor | null> {
    const row = await this.rows.row(people, personId);
    return row && !row.hasLeft ? { person: personId, grants: row.grants } : null;
  }

  private stands({ isRevoked, expiresAt }: { isRevoked: boolean; expiresAt: string | null }): boolean {
    return !isRevoked && (expiresAt === null || expiresAt > this.clock.now());
  }

  private remember(key: string, actor: Actor) {
    if (this.known.size >= mostRemembered) this.known.clear();
    this.known.set(key, { actor, until: Date.now() + rememberedForMs });
  }

  private async forgetWhenChanged(projection: string) {
    for await (const _ of this.rows.changes(projection, { signal: this.stopping.signal })) this.forgetAll();
  }
}

const mostRemembered = 10_000;
// Long enough to spare a read per request, short enough that an expiry is soon felt.
const rememberedForMs = 5_000;
