import { median, onDisk, print } from './measure';
import { numberFrom } from './simulator/number-from';
import { ServedPortfolio, timesOf } from './simulator/served-portfolio';

// What is typed into find or do over a portfolio of 10,000 pilots, through GraphQL, one after the other.

const events = numberFrom('events', 100_000);
const pilots = numberFrom('pilots', 10_000);
const recent = '2026-06-24T12:00:00.000Z';

const search = `query Find($words: String!, $asOf: DateTime) {
  search(words: $words, first: 6, asOf: $asOf) {
    results { kind address title titleParts { text isMatch } found { field parts { text isMatch } } }
    near { typed read }
    didYouMean
  }
}`;

await onDisk(async (folder) => {
  const served = await ServedPortfolio.start(folder, { events, pilots });
  const find = (words: string, asOf?: string) => () => served.ask(search, { words, asOf });
  const times = await timesOf(
    {
      typename: () => served.ask('{ __typename }'),
      word: find('inspections'),
      beginning: find('in'),
      words: find('claims week answer'),
      mistyped: find('inspctions'),
      nothing: find('zzzzzzzz'),
      recent: find('inspections', recent),
    },
    { rounds: 15, each: 2 },
  );
  await served.stop();

  const { typename, ...found } = times;
  for (const [name, values] of Object.entries(found)) print('search', `${name}_ms`, median(values));
  print('search', 'word_vs_typename', median(found.word) / median(typename));
});
