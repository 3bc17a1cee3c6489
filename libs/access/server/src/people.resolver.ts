import { scopeText } from '@gatehouse/access-domain';
import type { Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import {
  loaderOf,
  Moments,
  pageSize,
  SignedIn,
  toWire,
  type RequestLoaders,
  type Schema,
} from '@gatehouse/server-kit';
import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { people, type PersonRow } from './people.projection';
import { formerMember, initialsOf, PeopleDirectory, type Entry } from './people-directory';

/** Wherever a person appears, the other capabilities answer only the id; this fills in the rest, now. */
type Person = { id: string };

@Resolver('Person')
export class PeopleResolver {
  constructor(
    private readonly rows: ReadStore,
    private readonly directory: PeopleDirectory,
    private readonly moments: Moments,
  ) {}

  @Query('me')
  me(@SignedIn() actor: Actor) {
    return { person: { id: actor.person } };
  }

  @Query('person')
  async person(@Args('id') id: string): Promise<Person | null> {
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
  name({ id }: Person, _: unknown, request: RequestLoaders) {
    return of(this.entry(id, request), (entry) => entry?.name ?? formerMember);
  }

  @ResolveField('title')
  title({ id }: Person, _: unknown, request: RequestLoaders) {
    return of(this.entry(id, request), (entry) => entry?.title ?? null);
  }

  @ResolveField('initials')
  initials({ id }: Person, _: unknown, request: RequestLoaders) {
    return of(this.entry(id, request), (entry) => initialsOf(entry?.name ?? ''));
  }

  @ResolveField('grants')
  async grants({ id }: Person, _: unknown, request: RequestLoaders) {
    const grants = (await this.row(id, request))?.grants ?? [];
    return grants.map(({ role, scope }) => ({ role: toWire(role), scope: scopeText(scope) }));
  }

  @ResolveField('hasLeft')
  async hasLeft({ id }: Person, _: unknown, request: RequestLoaders): Promise<boolean> {
    return (await this.row(id, request))?.hasLeft ?? false;
  }

  @ResolveField('isService')
  async isService({ id }: Person, _: unknown, request: RequestLoaders): Promise<boolean> {
    return (await this.row(id, request))?.isService ?? false;
  }

  private entry(id: string, request: RequestLoaders): Entry | null | Promise<Entry | null> {
    const known = this.directory.known(id);
    if (known !== undefined) return known;
    return loaderOf<Entry>(request, 'directory', (ids) => this.directory.entries(ids)).load(id);
  }

  private row(id: string, request: RequestLoaders): Promise<PersonRow | null> {
    return loaderOf<PersonRow>(request, 'people', async (ids) => {
      const found = await this.rows.rows(people, ids);
      return ids.map((key) => found.get(key) ?? null);
    }).load(id);
  }
}

/** At once where it is known already: a promise for each of a page's names costs more than the names. */
const of = <Value>(entry: Entry | null | Promise<Entry | null>, pick: (entry: Entry | null) => Value) =>
  entry instanceof Promise ? entry.then(pick) : pick(entry);
