import type { Charter, CharteredBoard, BoardEvent } from '@gatehouse/boards-domain';
import type { Envelope } from '@gatehouse/event-store';
import type { Instant } from '@gatehouse/kernel';
import { projection } from '@gatehouse/projections';

/** A charter as it was given or amended: `reason` is null for the first. */
export type CharterRow = {
  version: number;
  charter: Charter;
  reason: string | null;
  by: string;
  at: Instant;
};

/** What the decider knows of a board, with every charter that it has had. */
export type BoardRow = CharteredBoard & {
  /** Number of events so far. */
  revision: number;
  /** Oldest first. */
  charters: readonly CharterRow[];
};

const changed = (row: BoardRow, { version }: Envelope, change: Partial<BoardRow>): BoardRow => ({
  ...row,
  ...change,
  revision: version,
});

export const boards = projection<BoardRow, BoardEvent>()({
  name: 'board',
  version: 1,
  history: 'versions',
  keys: ({ boardId }) => [boardId],
  columns: {},
  starts: {
    BoardChartered: ({ boardId, name, purpose, charter }, { version, by, occurredAt }) => ({
      ...{ kind: 'chartered', boardId, name, purpose, charter, charterVersion: 1, seats: [] },
      revision: version,
      charters: [{ version: 1, charter, reason: null, by, at: occurredAt }],
    }),
  },
  changes: {
    CharterAmended: (row, { version, charter, reason }, envelope) =>
      changed(row, envelope, {
        charter,
        charterVersion: version,
        charters: [...row.charters, { version, charter, reason, by: envelope.by, at: envelope.occurredAt }],
      }),
    MemberSeated: (row, { type: _, boardId: __, ...seat }, envelope) =>
      changed(row, envelope, {
        seats: [...row.seats.filter(({ seatId }) => seatId !== seat.seatId), seat],
      }),
    DelegateSeated: (row, { seatId, delegate }, envelope) =>
      changed(row, envelope, {
        seats: row.seats.map((seat) => (seat.seatId === seatId ? { ...seat, delegate } : seat)),
      }),
    MemberUnseated: (row, { seatId }, envelope) =>
      changed(row, envelope, { seats: row.seats.filter((seat) => seat.seatId !== seatId) }),
  },
});
