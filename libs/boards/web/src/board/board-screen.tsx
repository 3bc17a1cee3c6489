import { Page, PageHeader } from '@gatehouse/ui';
import { useMoment, useStart } from '@gatehouse/web-kit';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ActButton } from '../command/act-button';
import { offered } from '../command/board-action';
import { useRecorded } from '../command/use-recorded';
import { boardFeed } from '../calendar/addresses';
import { Subscribe } from '../calendar/subscribe';
import list from '../list/list.module.css';
import { BoardDialogs, type BoardTask } from './board-dialogs';
import { boardQuery, type ShownBoard } from './board.query';
import { CharterView } from './charter-view';
import { CircularsList } from './circulars-list';
import { MeetingsList } from './meetings-list';
import { Seats } from './seats';

/** The page of a board that is there. */
export function BoardScreen({ board }: { board: ShownBoard }) {
  const [task, setTask] = useState<BoardTask | null>(null);
  const { variables, keep } = useMoment();
  const navigate = useNavigate();
  const afterRecording = useRecorded(boardQuery, { id: board.id, ...variables });
  useStart((name) => {
    if (name === 'callMeeting' && offered(board.actions, 'CallMeeting')?.isOpen) setTask({ kind: 'call' });
  });
  const onRecorded = (position: string, id: string) => {
    setTask(null);
    if (task?.kind === 'call') void navigate(keep(`/meetings/${id}`));
    else if (task?.kind === 'circular') void navigate(keep(`/circulars/${id}`));
    else void afterRecording(position);
  };
  return (
    <Page
      title={board.name}
      crumbs={[{ label: 'Boards', to: keep('/boards') }, { label: board.name }]}
      isFlush
    >
      <div className={list.header}>
        <PageHeader
          title={board.name}
          lead={board.purpose}
          actions={
            <ActButton
              actions={board.actions}
              command="CallMeeting"
              label="Call a meeting"
              tone="solid"
              size="normal"
              hidesReason
              onStart={() => setTask({ kind: 'call' })}
            />
          }
        />
      </div>
      <div className={list.columns}>
        <div className={list.main}>
          <Meetings board={board} />
          <Circulars board={board} onPropose={() => setTask({ kind: 'circular' })} />
          <CharterView board={board} onAmend={() => setTask({ kind: 'amend' })} />
        </div>
        <aside className={list.rail} aria-label="Who sits on it">
          <Seats board={board} onSeat={() => setTask({ kind: 'seat' })} onTask={setTask} />
        </aside>
      </div>
      {task && <BoardDialogs {...{ task, board, onRecorded }} onClose={() => setTask(null)} />}
    </Page>
  );
}

function Meetings({ board: { id, meetings } }: { board: ShownBoard }) {
  const { isPast } = useMoment();
  const oldestFirst = [...meetings].sort((one, other) => one.startsAt.localeCompare(other.startsAt));
  const isAhead = ({ state }: { state: string }) => state === 'called' || state === 'open';
  const before = oldestFirst.filter((one) => !isAhead(one)).reverse();
  return (
    <>
      <section aria-label="Meetings to come">
        <div className={list.heading}>
          <h2>Meetings to come</h2>
          <span className={list.tools}>
            {!isPast && <Subscribe label="In your calendar" feed={boardFeed(id)} />}
          </span>
        </div>
        <MeetingsList
          label="Meetings to come"
          meetings={oldestFirst.filter(isAhead)}
          nothing="None is called. Whoever chairs it, or keeps its minutes, calls one."
        />
      </section>
      {before.length > 0 && (
        <section aria-label="Meetings before">
          <div className={list.heading}>
            <h2>Meetings before</h2>
            <span>{before.length}</span>
          </div>
          <MeetingsList label="Meetings before" meetings={before} nothing="" />
        </section>
      )}
    </>
  );
}

function Circulars({ board, onPropose }: { board: ShownBoard; onPropose: () => void }) {
  return (
    <section aria-label="Circulars">
      <div className={list.heading}>
        <h2>Circular resolutions</h2>
        <span className={list.tools}>
          <ActButton
            actions={board.actions}
            command="ProposeCircular"
            label="Ask by circular"
            hidesReason
            onStart={onPropose}
          />
        </span>
      </div>
      {board.circulars.length === 0 ? (
        <p className={list.nothing}>
          {board.charter.allowsCirculars
            ? 'None was asked. A circular decides one question in writing, by the rules of a meeting.'
            : 'Its charter decides nothing outside a meeting.'}
        </p>
      ) : (
        <CircularsList circulars={board.circulars} />
      )}
    </section>
  );
}
