import { useQuery } from '@apollo/client/react';
import { boardNamesQuery } from './policy.query';

/** What boards are called now, and a way to say which one decides. */
export function useBoardNames() {
  const { data } = useQuery(boardNamesQuery);
  const boards = data?.boards ?? [];
  const nameOf = (boardId: string | null) =>
    boardId === null
      ? 'whichever board takes it up'
      : (boards.find(({ id }) => id === boardId)?.name ?? 'a board that is not here');
  return { boards, nameOf };
}
