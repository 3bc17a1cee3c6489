import { useQuery } from '@apollo/client/react';
import { Button, EmptyState, ErrorState, Loading, Page, PageHeader } from '@gatehouse/ui';
import { useMe, useMoment, useStart } from '@gatehouse/web-kit';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { CallMeeting } from '../board/call-meeting';
import { offered } from '../command/board-action';
import { BoardsTabs } from '../list/boards-tabs';
import list from '../list/list.module.css';
import { BoardCard } from './board-card';
import { boardsQuery, type ListedBoard } from './boards.query';
import classes from './boards.module.css';
import { CharterBoard } from './charter-board';

/** All boards: when each meets next, what is ready for it, what it is asked in writing. */
export function BoardsPage() {
  const { variables } = useMoment();
  const { data, error, refetch } = useQuery(boardsQuery, { variables });
  return (
    <Page title="Boards" isFlush>
      {data && <Shown boards={data.boards} />}
      {!data && (
        <div className={list.header}>
          {error ? (
            <ErrorState title="The boards could not be read" onRetry={() => void refetch()}>
              The server did not answer. Nothing is lost; they can be read again in a moment.
            </ErrorState>
          ) : (
            <Loading label="Reading the boards" rows={6} rowHeight={49} />
          )}
        </div>
      )}
    </Page>
  );
}

function Shown({ boards }: { boards: readonly ListedBoard[] }) {
  const [task, setTask] = useState<'charter' | 'call' | null>(null);
  const { isPast, keep } = useMoment();
  const mayCharter = useMe()?.person.grants.some(({ role }) => role === 'programme_office') === true;
  const [first, ...others] = boards.filter(({ actions }) => offered(actions, 'CallMeeting')?.isOpen);
  const navigate = useNavigate();
  useStart((name) => {
    if (name === 'callMeeting' && first) setTask('call');
    if (name === 'charterBoard' && mayCharter && !isPast) setTask('charter');
  });
  const ways = (place: string) => ({
    onClose: () => setTask(null),
    onRecorded: (_: string, id: string) => void navigate(keep(`/${place}/${id}`)),
  });
  const charter = mayCharter && !isPast && (
    <Button tone={first ? 'plain' : 'solid'} onClick={() => setTask('charter')}>
      Charter a board
    </Button>
  );
  return (
    <>
      <div className={list.header}>
        <PageHeader
          title="Boards"
          lead="The bodies that decide: their rules, their seats, their meetings."
          actions={
            boards.length > 0 && (
              <>
                {charter}
                {first && (
                  <Button tone="solid" onClick={() => setTask('call')}>
                    Call a meeting
                  </Button>
                )}
              </>
            )
          }
        />
      </div>
      <BoardsTabs current="boards" />
      {boards.length === 0 ? (
        <NoBoards charter={charter} />
      ) : (
        <ul className={classes.cards}>
          {boards.map((board) => (
            <BoardCard key={board.id} board={board} />
          ))}
        </ul>
      )}
      {task === 'charter' && <CharterBoard {...ways('boards')} />}
      {task === 'call' && first && <CallMeeting boards={[first, ...others]} {...ways('meetings')} />}
    </>
  );
}

function NoBoards({ charter }: { charter: React.ReactNode }) {
  const { isPast } = useMoment();
  if (isPast)
    return (
      <EmptyState title="No board was chartered yet">
        At the instant you are reading, nobody decided.
      </EmptyState>
    );
  return (
    <EmptyState title="No board is chartered yet" actions={charter}>
      A board decides gate reviews. Its charter says who has to be there, what majority carries, what a tie
      does and who withdraws; meetings, votes and minutes then follow those rules by themselves.
      {!charter && ' The programme office charters one.'}
    </EmptyState>
  );
}
