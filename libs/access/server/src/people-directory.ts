import { isRule } from '@gatehouse/kernel';
import { OperationalStore } from '@gatehouse/operational-store';
import { PeopleNames, type Named } from '@gatehouse/server-kit';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { AccessTables } from './access.tables';

export type Entry = {
  person: string;
  name: string;
  title: string | null;
  email: string | null;
  unit: string | null;
};

/** What people are called. Erasing an entry forgets the person; the log keeps only an id. */
@Injectable()
export class PeopleDirectory extends PeopleNames {
  private readonly recent = new Map<string, { entry: Entry | null; until: number }>();

  constructor(private readonly store: OperationalStore) {
    super();
  }

  async keep(entry: Entry): Promise<void> {
    this.recent.delete(entry.person);
    const { person, ...words } = entry;
    await this.tables
      .insertInto('directory')
      .values(entry)
      .onConflict((conflict) => conflict.column('person').doUpdateSet(words))
      .execute();
  }

  async forget(person: string): Promise<void> {
    this.recent.delete(person);
    await this.tables.deleteFrom('directory').where('person', '=', person).execute();
  }

  async has(person: string): Promise<boolean> {
    return (await this.entries([person]))[0] !== null;
  }

  /** In the order asked for; null where nobody has, or any longer has, that id. */
  async entries(people: readonly string[]): Promise<(Entry | null)[]> {
    // Of nobody there is nothing to ask, and PostgreSQL takes no empty list.
    if (people.length === 0) return [];
    const found = await this.tables
      .selectFrom('directory')
      .selectAll()
      .where('person', 'in', people)
      .execute();
    const byPerson = new Map(found.map((entry) => [entry.person, entry]));
    return people.map((person) => this.remember(person, byPerson.get(person) ?? systemEntry(person)));
  }

  /** What was read of somebody within the last seconds; undefined where that has to be asked. */
  known(person: string): Entry | null | undefined {
    const recent = this.recent.get(person);
    return recent && recent.until > Date.now() ? recent.entry : undefined;
  }

  /** Names, titles and units that hold the words, in the order of names. */
  async search(words: string, first: number): Promise<Entry[]> {
    const like = `%${words
      .trim()
      .toLowerCase()
      .replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    return (
      this.tables
        .selectFrom('directory')
        .selectAll()
        // Only PostgreSQL takes the backslash for what it is meant without being told.
        .where(
          sql<boolean>`(lower(name) like ${like} escape '\\' or lower(title) like ${like} escape '\\'
            or lower(unit) like ${like} escape '\\')`,
        )
        .orderBy('name')
        .orderBy('person')
        .limit(first)
        .execute()
    );
  }

  override async namesOf(people: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const entries = await this.entries(people);
    return new Map(people.map((person, index) => [person, entries[index]?.name ?? formerMember]));
  }

  override async called(words: string): Promise<readonly string[]> {
    return (await this.search(words, 100)).map(({ person }) => person);
  }

  override everybody(): Promise<readonly Named[]> {
    return this.tables.selectFrom('directory').select(['person', 'name', 'title', 'unit']).execute();
  }

  private remember(person: string, entry: Entry | null): Entry | null {
    if (this.recent.size >= mostRemembered) this.recent.clear();
    this.recent.set(person, { entry, until: Date.now() + rememberedForMs });
    return entry;
  }

  private get tables() {
    return this.store.tables<AccessTables>();
  }
}

/** `MO` for Marguerite Okafor, `AV` for Anneke de Vries. */
export const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.charAt(0) ?? '')
    .join('');
};

const mostRemembered = 10_000;
// A page names the same people over and over; a name that another process changed shows soon enough.
const rememberedForMs = 5_000;

/** Whoever was forgotten, or never had a name. */
export const formerMember = 'A former member';

/** Who records events without being a person: the command line, and the machine's rules by name. */
const systemEntry = (id: string): Entry | null => {
  const nowhere = { person: id, email: null, unit: null };
  if (id === 'operator') return { ...nowhere, name: 'The operator', title: 'Command line' };
  if (isRule(id)) return { ...nowhere, name: id.replace('rule:', 'Rule '), title: 'Machine' };
  return null;
};
