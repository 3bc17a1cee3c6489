import { ReadStore } from '@gatehouse/projections';
import type { Actor } from '@gatehouse/kernel';
import {
  InputError,
  Moments,
  pageSize,
  PeopleNames,
  SignedIn,
  Withholding,
  type MomentArguments,
  wordsIn,
} from '@gatehouse/server-kit';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { search, searchKinds, type SearchKind, type SearchResults } from './search';

type SearchArguments = MomentArguments & {
  words: string;
  kinds?: readonly SearchKind[] | null;
  first?: number | null;
};

@Resolver()
export class SearchResolver {
  constructor(
    private readonly rows: ReadStore,
    private readonly names: PeopleNames,
    private readonly moments: Moments,
    private readonly withholding: Withholding,
  ) {}

  @Query('search')
  async search(
    @Args() { words, kinds, first, ...asked }: SearchArguments,
    @SignedIn() actor: Actor,
  ): Promise<SearchResults> {
    const size = pageSize(first, { usual: 8, most: 50 });
    const typed = typedIn(words);
    const moment = await this.moments.resolve(asked);
    if (typed.length === 0) return { results: [], near: [], didYouMean: [] };
    const { rows, names } = this;
    const withheld = await this.withholding.from(actor);
    return search({ rows, names }, { typed, kinds: kinds ?? searchKinds, first: size, moment, withheld });
  }
}

const typedIn = (words: string): string[] => {
  if (words.length > mostLetters)
    throw new InputError('words', `at most ${mostLetters} characters; there are ${words.length}.`);
  const typed = wordsIn(words);
  if (typed.length > mostWords)
    throw new InputError('words', `at most ${mostWords} words; there are ${typed.length}.`);
  return typed;
};

const mostLetters = 300;
const mostWords = 12;
