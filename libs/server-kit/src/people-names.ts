/** Somebody as the directory has them. */
export type Named = { person: string; name: string; title: string | null; unit: string | null };

/** What people are called now. Access keeps it; whoever tells or exports something asks here. */
export abstract class PeopleNames {
  /** A name for every id; somebody forgotten is "A former member". */
  abstract namesOf(people: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The people whose names hold these words, at most a hundred. */
  abstract called(words: string): Promise<readonly string[]>;
  /** Everybody who has a name, to be searched and forgotten again. */
  abstract everybody(): Promise<readonly Named[]>;
}
