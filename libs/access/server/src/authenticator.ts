import { tokenScopes, type TokenScope } from '@gatehouse/access-domain';
import { instantOf, millisecondsOf, type Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { Clock } from '@gatehouse/server-kit';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { actorFor, Delegates } from './delegates';
import { delegations } from './delegations.projection';
import { operator, OperatorSecret } from './operator';
import { people } from './people.projection';
import { isSameHash, sha256, tokenParts } from './secret';
import { Sessions } from './sessions';
import { tokens } from './tokens.projection';

export type Credentials = {
  authorization?: string | undefined;
  session?: string | undefined;
  /** The header by which a delegate says for whom they act. */
  onBehalfOf?: string | undefined;
};

/** Who sends a request, and what the way they came in allows. */
export type Identity = {
  actor: Actor;
  scopes: readonly TokenScope[];
  /** They mean to act for somebody who lends them nothing now: only reading is left to them. */
  isLapsed: boolean;
};

type SignedIn = {
  actor: Actor;
  scopes: readonly TokenScope[];
  actsFor: string | null;
  /** After this instant it has to be asked again. */
  until: string;
};

type GoodToken = {
  tokenId: string;
  personId: string;
  scopes: readonly TokenScope[];
  expiresAt: string | null;
};

/** Says who sends a request. A bearer token that is wrong is nobody, whatever cookie came with it. */
@Injectable()
export class Authenticator implements OnModuleInit, OnModuleDestroy {
  private readonly known = new Map<string, { identity: Identity; until: string }>();
  private readonly hearers = new Set<() => void>();
  private timesForgotten = 0;
  private readonly stopping = new AbortController();

  constructor(
    private readonly rows: ReadStore,
    private readonly sessions: Sessions,
    private readonly delegates: Delegates,
    private readonly operatorSecret: OperatorSecret,
    private readonly clock: Clock,
  ) {}

  onModuleInit() {
    for (const { name } of [people, tokens, delegations]) void this.forgetWhenChanged(name);
  }

  onModuleDestroy() {
    this.stopping.abort();
  }

  async identityOf({ authorization, session, onBehalfOf }: Credentials): Promise<Identity | null> {
    const credential = authorization ?? (session && `Session ${session}`);
    if (!credential) return null;
    const key = sha256(`${credential}\n${onBehalfOf ?? ''}`);
    const known = this.known.get(key);
    if (known && known.until > this.clock.now()) return known.identity;

    const before = this.timesForgotten;
    const signedIn = authorization ? await this.bearer(authorization) : await this.ofSession(session ?? '');
    if (!signedIn) return null;
    const represented = onBehalfOf ?? signedIn.actsFor;
    const found =
      represented === null
        ? { identity: inOwnRight(signedIn), until: signedIn.until }
        : await this.acting(signedIn, represented);
    // What changed while it was being read is read anew the next time.
    if (this.timesForgotten === before) this.remember(key, found);
    return found.identity;
  }

  /** The token a bearer shows, if it is good now. */
  async tokenOf(bearer: string): Promise<GoodToken | null> {
    const parts = tokenParts(bearer);
    if (!parts) return null;
    const token = await this.rows.row(tokens, parts.tokenId);
    const isGood = token !== null && isSameHash(sha256(parts.secret), token.hash) && this.stands(token);
    return isGood ? token : null;
  }

  /** Hears whenever somebody's rights may have changed. */
  onForgotten(heard: () => void) {
    this.hearers.add(heard);
  }

  forgetAll() {
    this.known.clear();
    this.timesForgotten += 1;
    for (const heard of this.hearers) heard();
  }

  private async bearer(authorization: string): Promise<SignedIn | null> {
    const bearer = /^Bearer (\S+)$/i.exec(authorization)?.[1];
    if (!bearer) return null;
    if (this.operatorSecret.fits(bearer))
      return { actor: operator, scopes: tokenScopes, actsFor: null, until: this.soon() };
    const token = await this.tokenOf(bearer);
    return token && this.person(token.personId, token, null);
  }

  private async ofSession(value: string): Promise<SignedIn | null> {
    const session = await this.sessions.find(value);
    if (!session) return null;
    if (session.token === null) return this.person(session.person, null, session.actsFor);
    const token = await this.rows.row(tokens, session.token);
    return token && this.stands(token) ? this.person(session.person, token, session.actsFor) : null;
  }

  /** A session of a person's own allows everything; one that a token opened, what the token does. */
  private async person(
    personId: string,
    token: Pick<GoodToken, 'scopes' | 'expiresAt'> | null,
    actsFor: string | null,
  ): Promise<SignedIn | null> {
    const row = await this.rows.row(people, personId);
    if (!row || row.hasLeft) return null;
    const grants = row.grants.map(({ role, scope }) => ({ role, scope }));
    return {
      actor: { person: personId, grants },
      scopes: token?.scopes ?? tokenScopes,
      actsFor,
      until: earlier(this.soon(), token?.expiresAt ?? null),
    };
  }

  private async acting({ actor, scopes, until }: SignedIn, represented: string) {
    const lent = await this.delegates.lentBetween(actor.person, represented);
    const identity = {
      actor: actorFor(actor.person, represented, lent),
      scopes: lent ? scopes : scopes.filter((scope) => scope === 'read'),
      isLapsed: lent === null,
    };
    return { identity, until: earlier(until, lent?.changesAt ?? null) };
  }

  private stands({ isRevoked, expiresAt }: { isRevoked: boolean; expiresAt: string | null }): boolean {
    return !isRevoked && (expiresAt === null || expiresAt > this.clock.now());
  }

  private remember(key: string, found: { identity: Identity; until: string }) {
    if (this.known.size >= mostRemembered) this.known.clear();
    this.known.set(key, found);
  }

  private soon(): string {
    return instantOf(millisecondsOf(this.clock.now()) + rememberedForMs);
  }

  private async forgetWhenChanged(projection: string) {
    for await (const _ of this.rows.changes(projection, { signal: this.stopping.signal })) this.forgetAll();
  }
}

const inOwnRight = ({ actor, scopes }: SignedIn): Identity => ({ actor, scopes, isLapsed: false });

const earlier = (one: string, other: string | null): string => (other !== null && other < one ? other : one);

/** How a program says for whom it acts; a browser's session remembers it. */
export const actsForHeader = 'x-on-behalf-of';

const mostRemembered = 10_000;
// Long enough to spare a read per request, short enough that what another process ended is soon felt.
const rememberedForMs = 5_000;
