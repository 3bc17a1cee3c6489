import type { Tagged } from '@gatehouse/event-store';
import type { Moment, Projection, ReadStore } from '@gatehouse/projections';
import { sql, type RawBuilder } from 'kysely';
import type { AskedWord } from './asked-words';
import { scores } from './scores';
import type { documentColumns, SearchDocument } from './search-document';

/** A projection of documents, whichever events it is made of. */
type Documents<Row extends SearchDocument, Event extends Tagged> = Projection<
  Row,
  Event,
  typeof documentColumns
>;

export type FoundDocument<Row = SearchDocument> = { document: Row; score: number };

type Asked = { words: readonly AskedWord[]; moment: Moment; first: number };

/** The documents that hold every word, best first. */
export const searchDocuments = async <Row extends SearchDocument, Event extends Tagged>(
  rows: ReadStore,
  documents: Documents<Row, Event>,
  { words, moment, first }: Asked,
): Promise<FoundDocument<Row>[]> => {
  // The rarest word first: where it is not, the others need not be looked for.
  const rarestFirst = [...words].sort((one, other) => other.weight - one.weight);
  const score = sql<number>`${sql.join(rarestFirst.map(scoreOf), sql` + `)}`;
  const listed = await rows
    .select(documents, { ...moment, needs: ['title', 'words'] })
    .select(['key', 'from_position', score.as('score')])
    .where(sql<boolean>`${sql.join(rarestFirst.map(isHeld), sql` and `)}`)
    .orderBy('score', 'desc')
    .orderBy('title')
    .orderBy('key')
    .limit(first)
    .execute();
  const found = await rows.versions(documents, listed);
  return found.map((document, index) => ({ document, score: listed[index]?.score ?? 0 }));
};

const isHeld = ({ meant }: AskedWord): RawBuilder<unknown> =>
  sql`(${sql.join(
    meant.map((word) => holds('words', beginning(word))),
    sql` or `,
  )})`;

/** What the best place where one of the meant words stands is worth. */
const scoreOf = ({ meant, isNear, weight }: AskedWord): RawBuilder<unknown> => {
  const worth = (place: number) =>
    sql`cast(${Math.round(place * weight * (isNear ? scores.near : 1))} as integer)`;
  const anyOf = (column: string, pattern: (word: string) => string) =>
    sql.join(
      meant.map((word) => holds(column, pattern(word))),
      sql` or `,
    );
  return sql`(case
    when ${anyOf('title', whole)} then ${worth(scores.wholeInTitle)}
    when ${anyOf('title', beginning)} then ${worth(scores.beginningInTitle)}
    when ${anyOf('words', whole)} then ${worth(scores.wholeInText)}
    else ${worth(scores.beginningInText)} end)`;
};

// Words are letters and digits alone, so that no sign in them means anything to `like`.
const holds = (column: string, pattern: string) => sql`${sql.ref(column)} like ${pattern} escape '\\'`;
const beginning = (word: string) => `% ${word}%`;
const whole = (word: string) => `% ${word} %`;
