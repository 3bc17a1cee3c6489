import { EmptyState, ErrorState, IconGavel, Loading, useDarkPage } from '@gatehouse/ui';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { ordinal } from '../board/ordinal';
import { LiveTag } from '../room/room-header';
import type { Room } from '../room/room-query';
import { nextItemOf, openItemOf } from '../room/room-state';
import { Suspended } from '../room/suspended';
import { useReview } from '../room/use-review';
import { useRoom } from '../room/use-room';
import { BigClock } from './big-clock';
import { BigItem } from './big-item';
import { BigVotes } from './big-votes';
import classes from './presentation.module.css';

/** For the projector: the item that is open, who counts, and the votes as they come. Nothing here can be pressed. */
export function PresentationPage() {
  const { id = '' } = useParams();
  const { room, hasFailed, readAgain } = useRoom(id);
  useDarkPage();
  useEffect(() => {
    document.title = 'Presentation · Gatehouse';
  }, []);
  if (hasFailed)
    return (
      <main className={classes.page}>
        <ErrorState title="The meeting could not be read" onRetry={readAgain} />
      </main>
    );
  if (room === null)
    return (
      <main className={classes.page}>
        <EmptyState title="There is no such meeting" icon={IconGavel} />
      </main>
    );
  return (
    <main className={classes.page}>
      {room ? <Presented room={room} /> : <Loading label="Reading the meeting" rows={6} rowHeight={60} />}
    </main>
  );
}

function Presented({ room }: { room: Room }) {
  const item = openItemOf(room);
  const materials = useReview(room, item);
  return (
    <>
      <header className={classes.header}>
        <LiveTag state={room.state} />
        <p>
          {room.boardName}, {ordinal(room.number)} meeting
        </p>
        {item && <BigClock item={item} />}
      </header>
      {item ? (
        <div className={classes.stage}>
          <BigItem room={room} item={item} review={materials.packed ?? materials.live} />
          {!item.isWithheld && <BigVotes room={room} item={item} />}
        </div>
      ) : (
        <Between room={room} />
      )}
      <Suspended item={item?.isWithheld ? undefined : item} />
    </>
  );
}

/** No item is open: what became of the last, and what comes next. */
function Between({ room }: { room: Room }) {
  const next = nextItemOf(room);
  return (
    <div className={classes.between}>
      <h1>{room.title}</h1>
      {room.state === 'open' && next && <p>Next: {next.title}</p>}
      {room.state === 'open' && !next && <p>Every item has been taken up.</p>}
      {room.state === 'called' && <p>The meeting has not been opened.</p>}
      {room.state === 'closed' && <p>The meeting is closed.</p>}
      {room.state === 'cancelled' && <p>The meeting is cancelled. {room.cancelledBecause}</p>}
    </div>
  );
}
