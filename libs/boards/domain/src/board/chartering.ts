import { accept, reject, type Decision } from '@gatehouse/kernel';
import { flawInText } from '../words';
import type { BoardCommandOf } from './board.commands';
import type { BoardEvent, Charter } from './board.events';
import type { BoardRefusal } from './board.refusal';
import type { Board, CharteredBoard } from './board.state';
import { flawInCharter } from './charter-flaws';
import { isOffice } from './offices';

type Decided = Decision<BoardEvent, BoardRefusal>;

const longestName = 120;
const longestPurpose = 2_000;

export const charterBoard = (
  { boardId, actor, name, purpose, charter }: BoardCommandOf<'CharterBoard'>,
  board: Board,
): Decided => {
  if (board.kind === 'chartered')
    return reject('already-chartered', `This board was chartered already, as ${board.name}.`);
  if (!isOffice(actor))
    return reject('not-your-office', 'A board is chartered by the programme office for everything.');
  const no =
    flawInText(name, { what: 'name', most: longestName, ask: 'Give the board a name.' }) ??
    flawInText(purpose, { what: 'purpose', most: longestPurpose, ask: 'Say what the board decides.' }) ??
    flawInCharter(charter, null);
  if (no) return no;
  return accept({
    ...{ type: 'BoardChartered', boardId, charter },
    ...{ name: name.trim(), purpose: purpose.trim() },
  });
};

export const amendCharter = (
  { boardId, charter, reason, today }: BoardCommandOf<'AmendCharter'>,
  board: CharteredBoard,
): Decided => {
  const no =
    flawInText(reason, {
      what: 'reason',
      most: longestPurpose,
      ask: 'Say why the charter changes; it is kept with it.',
    }) ??
    flawInCharter(
      charter,
      // A quorum that stays may wait for its seats to be filled; a new one is held against those there are.
      canonical(charter.quorum) === canonical(board.charter.quorum) ? null : { seats: board.seats, today },
    );
  if (no) return no;
  if (readsAlike(charter, board.charter))
    return reject(
      'nothing-changed',
      `This is the charter as it is, version ${board.charterVersion}. Change a rule first.`,
    );
  const version = board.charterVersion + 1;
  return accept({ type: 'CharterAmended', boardId, version, charter, reason: reason.trim() });
};

const readsAlike = (one: Charter, other: Charter): boolean => canonical(one) === canonical(other);

/** Whatever order its fields came in. */
const canonical = (rules: object): string =>
  JSON.stringify(rules, (_, value: unknown) =>
    value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).sort()) : value,
  );
