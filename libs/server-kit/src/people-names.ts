/** What people are called now. Access keeps it; whoever tells or exports something asks here. */
export abstract class PeopleNames {
  /** A name for every id; somebody forgotten is "A former member". */
  abstract namesOf(people: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The people whose names hold these words, at most a hundred. */
  abstract called(words: string): Promise<readonly string[]>;
}
