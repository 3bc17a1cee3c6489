import { scopeText } from '@gatehouse/access-domain';
import { everywhere, mayActAs, type Actor, type Grant } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import {
  loaderOf,
  Moments,
  pageSize,
  toWire,
  type RequestLoaders,
  type Schema,
  type WithActor,
} from '@gatehouse/server-kit';
import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { people, type PersonRow } from './people.projection';
import { formerMember, initialsOf, PeopleDirectory, type Entry } from './people-directory';
import { tokensOf } from './tokens.resolver';

/** Wherever a person appears, the other capabilities answer only the id; this fills in the rest, now. */
type Person = { id: string };
type Request = RequestLoaders & WithActor;

@Resolver('Person')
export class PeopleResolver {
  constructor(
    private readonly rows: ReadStore,
    private readonly directory: PeopleDirectory,
    private readonly moments: Moments,
  ) {}

  @Query('person')
  async person(@Args() { id, atLeast }: Schema.QueryPersonArgs): Promise<Person | null> {
    await this.moments.resolve({ atLeast: atLeast ?? null });
    return (await this.rows.row(people, id)) ? { id } : null;
  }

  @Query('people')
  async people(@Args() { search, first, atLeast }: Schema.QueryPeopleArgs): Promise<Person[]> {
    await this.moments.resolve({ atLeast: atLeast ?? null });
    const found = await this.directory.search(search ?? '', pageSize(first, { usual: 100, most: 1_000 }));
    return found.map(({ person }) => ({ id: person }));
  }

  // Without parameter decorators Nest binds these directly, which is what fifty rows want.

  @ResolveField('name')
  name({ id }: Person, _: unknown, request: Request) {
    return of(this.entry(id, request), (entry) => entry?.name ?? formerMember);
  }

  @ResolveField('title')
  title({ id }: Person, _: unknown, request: Request) {
    return of(this.entry(id, request), (entry) => entry?.title ?? null);
  }

  @ResolveField('unit')
  unit({ id }: Person, _: unknown, request: Request) {
    return of(this.entry(id, request), (entry) => entry?.unit ?? null);
  }

  @ResolveField('email')
  email({ id }: Person, _: unknown, request: Request) {
    if (!isTheirs(request.actor, id)) return null;
    return of(this.entry(id, request), (entry) => entry?.email ?? null);
  }

  @ResolveField('initials')
  initials({ id }: Person, _: unknown, request: Request) {
    return of(this.entry(id, request), (entry) => initialsOf(entry?.name ?? ''));
  }

  @ResolveField('grants')
  async grants({ id }: Person, _: unknown, request: Request) {
    return ((await this.row(id, request))?.grants ?? []).map(shown);
  }

  @ResolveField('pastGrants')
  async pastGrants({ id }: Person, _: unknown, request: Request) {
    const past = (await this.row(id, request))?.pastGrants ?? [];
    return past.map((grant) => ({ ...shown(grant), endedBy: { id: grant.endedBy } }));
  }

  @ResolveField('tokens')
  tokens({ id }: Person, _: unknown, request: Request) {
    return isTheirs(request.actor, id) ? tokensOf(this.rows, id) : null;
  }

  @ResolveField('addedAt')
  async addedAt({ id }: Person, _: unknown, request: Request) {
    return (await this.row(id, request))?.addedAt ?? null;
  }

  @ResolveField('leftAt')
  async leftAt({ id }: Person, _: unknown, request: Request) {
    return (await this.row(id, request))?.leftAt ?? null;
  }

  @ResolveField('hasLeft')
  async hasLeft({ id }: Person, _: unknown, request: Request): Promise<boolean> {
    return (await this.row(id, request))?.hasLeft ?? false;
  }

  @ResolveField('isForgotten')
  async isForgotten({ id }: Person, _: unknown, request: Request): Promise<boolean> {
    return (await this.row(id, request))?.isForgotten ?? false;
  }

  @ResolveField('isService')
  async isService({ id }: Person, _: unknown, request: Request): Promise<boolean> {
    return (await this.row(id, request))?.isService ?? false;
  }

  private entry(id: string, request: Request): Entry | null | Promise<Entry | null> {
    const known = this.directory.known(id);
    if (known !== undefined) return known;
    return loaderOf<Entry>(request, 'directory', (ids) => this.directory.entries(ids)).load(id);
  }

  private row(id: string, request: Request): Promise<PersonRow | null> {
    return loaderOf<PersonRow>(request, 'people', async (ids) => {
      const found = await this.rows.rows(people, ids);
      return ids.map((key) => found.get(key) ?? null);
    }).load(id);
  }
}

/** Contact data and tokens are for whoever they belong to, and for administrators. */
const isTheirs = (actor: Actor | undefined, id: string): boolean =>
  actor !== undefined && (actor.person === id || mayActAs(actor, 'administrator', everywhere));

const shown = <Held extends Grant & { by: string }>({ role, scope, by, ...rest }: Held) => ({
  ...rest,
  ...{ role: toWire(role), scope: scopeText(scope), by: { id: by } },
});

/** At once where it is known already: a promise for each of a page's names costs more than the names. */
const of = <Value>(entry: Entry | null | Promise<Entry | null>, pick: (entry: Entry | null) => Value) =>
  entry instanceof Promise ? entry.then(pick) : pick(entry);
