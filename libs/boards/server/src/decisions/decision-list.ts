import { wordsIn } from '@gatehouse/server-kit';
import type { Moment, ReadStore } from '@gatehouse/projections';
import type { Withheld } from '@gatehouse/server-kit';
import { sql } from 'kysely';
import { pilotPeople } from '../meeting/pilot-people.projection';
import { decisions, type DecisionRecord } from './decisions.projection';

/** Which decisions are asked for; `withheld` is in none of the answers. */
export type DecisionQuestion = {
  search: string | null;
  board: string | null;
  outcome: string | null;
  pilot: string | null;
  withheld: Withheld;
  moment: Moment;
};

/** The decisions that answer a question, to be counted or read page by page. */
export const decisionsAsked = async (rows: ReadStore, question: DecisionQuestion) => {
  const { search, board, outcome, pilot, withheld, moment } = question;
  let asked = rows.select(decisions, moment);
  if (board !== null) asked = asked.where('board', '=', board);
  if (outcome !== null) asked = asked.where('outcome', '=', outcome);
  if (pilot !== null) asked = asked.where('pilot', '=', pilot);
  for (const [column, hidden] of hiddenBy(withheld))
    asked = asked.where((row) => row.or([row(column, 'is', null), row(column, 'not in', hidden)]));
  const typed = wordsIn(search).slice(0, mostWords);
  const pilots = typed.length === 0 ? [] : await pilotsDecidedOn(rows);
  for (const word of typed) {
    const called = pilots.flatMap(({ pilotId, words }) =>
      words.some((one) => one.startsWith(word)) ? [pilotId] : [],
    );
    // Words are letters and digits alone, so that no sign in them means anything to `like`.
    const isWritten = sql<boolean>`words like ${`% ${word}%`}`;
    asked = asked.where((row) =>
      called.length === 0 ? isWritten : row.or([isWritten, row('pilot', 'in', called)]),
    );
  }
  return asked;
};

export const isDecisionWithheld = (
  { subject, meetingId, itemId, circularId }: DecisionRecord,
  { items, circulars, reviews }: Withheld,
): boolean =>
  (circularId === null ? items.has(`${meetingId}/${itemId}`) : circulars.has(circularId)) ||
  ('reviewId' in subject && reviews.has(subject.reviewId));

const hiddenBy = ({ items, circulars, reviews }: Withheld) =>
  (
    [
      ['item', [...items]],
      ['circular', [...circulars]],
      ['review', [...reviews]],
    ] as const
  ).filter(([, hidden]) => hidden.length > 0);

/** A pilot is found by what it is called now, under whatever name it was decided on. */
const pilotsDecidedOn = async (rows: ReadStore) => {
  const found = await rows
    .select(decisions)
    .select('pilot')
    .distinct()
    .where('pilot', 'is not', null)
    .execute();
  const called = await rows.rows(
    pilotPeople,
    found.flatMap(({ pilot }) => pilot ?? []),
  );
  return [...called.values()].map(({ pilotId, name }) => ({ pilotId, words: wordsIn(name) }));
};

const mostWords = 12;
