import { useQuery } from '@apollo/client/react';
import { ButtonLink, EmptyState, ErrorState, IconSearch, Loading, Page } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useParams } from 'react-router';
import { BoardScreen } from './board-screen';
import { boardQuery } from './board.query';

/** One board: its charter, who sits on it, when it meets. */
export function BoardPage() {
  const { id = '' } = useParams();
  const { variables, isPast, keep } = useMoment();
  const { data, previousData, error, refetch } = useQuery(boardQuery, { variables: { id, ...variables } });
  const shown = data ?? (previousData?.board?.id === id ? previousData : undefined);
  if (shown?.board) return <BoardScreen key={id} board={shown.board} />;
  if (shown)
    return (
      <Page
        title="No such board"
        crumbs={[{ label: 'Boards', to: keep('/boards') }, { label: 'No such board' }]}
      >
        <EmptyState
          title={isPast ? 'This board was not chartered yet' : 'No board has this id'}
          icon={IconSearch}
          actions={<ButtonLink to={keep('/boards')}>Open the boards</ButtonLink>}
        >
          {isPast
            ? 'At the instant you are reading it had no rules and nobody sat on it.'
            : 'The address may be incomplete.'}
        </EmptyState>
      </Page>
    );
  return (
    <Page title="Board">
      {error ? (
        <ErrorState title="This board could not be read" onRetry={() => void refetch()}>
          The server did not answer. Nothing is lost; it can be read again in a moment.
        </ErrorState>
      ) : (
        <Loading label="Reading the board" rows={8} rowHeight={44} />
      )}
    </Page>
  );
}
