import { Drawer, ErrorState, EmptyState, IconGavel, Loading, Note, Page } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ordinal } from '../board/ordinal';
import { Agenda } from './agenda';
import { Elsewhere, NothingOnTheAgenda, SeatQuestion } from './elsewhere';
import { SpokenClock } from './item-clock';
import { ItemView } from './item-view';
import { LeadControls } from './lead-controls';
import { PackBox } from './pack-box';
import { PhoneVoteBar } from './phone-vote-bar';
import { Rail } from './rail';
import { RoomDialogs } from './room-dialogs';
import { PhoneHeader, RoomHeader } from './room-header';
import type { Room } from './room-query';
import { mayDo, openItemOf } from './room-state';
import classes from './room.module.css';
import { useDesk } from './use-desk';
import { useOpening } from './use-opening';
import { useReview } from './use-review';
import { useRoom } from './use-room';
import { useRoomKeys } from './use-room-keys';
import { useShownItem } from './use-shown-item';

/** The meeting as it is held: agenda, the item, who counts and votes. */
export function MeetingRoomPage() {
  const { id = '' } = useParams();
  const { room, hasFailed, said, readAgain } = useRoom(id);
  if (hasFailed) return <ErrorState title="The meeting could not be read" onRetry={readAgain} />;
  if (room === undefined)
    return (
      <Page title="Meeting room">
        <Loading label="Reading the meeting" rows={10} rowHeight={44} />
      </Page>
    );
  if (room === null)
    return (
      <Page title="Meeting room">
        <EmptyState title="There is no such meeting" icon={IconGavel}>
          No meeting has this address, or it had not been called at the instant you are reading.
        </EmptyState>
      </Page>
    );
  return <MeetingRoom room={room} said={said} />;
}

function MeetingRoom({ room, said }: { room: Room; said: string }) {
  const { keep } = useMoment();
  const isWide = useMediaQuery('(min-width: 80em)', false);
  const isPhone = useMediaQuery('(max-width: 47.49em)', false);
  const { item, show, follow } = useShownItem(room);
  const open = openItemOf(room);
  const materials = useReview(room, item);
  const desk = useDesk(room, materials.live);
  const opening = useOpening(room, desk, follow);
  const [isAgendaOpen, setAgendaOpen] = useState(false);
  useRoomKeys({ room, item, desk, onNext: opening.next });
  const agenda = (onShow: (itemId: string) => void) => (
    <>
      <Agenda room={room} shown={item?.itemId} onShow={onShow} />
      {room.pack && <PackBox room={room} pack={room.pack} />}
    </>
  );
  return (
    <Page
      title={`${ordinal(room.number)} meeting`}
      crumbs={[
        { label: 'Boards', to: keep('/boards') },
        { label: room.boardName, to: keep(`/boards/${room.boardId}`) },
        { label: `${ordinal(room.number)} meeting` },
      ]}
      isFlush
      fills={isWide}
    >
      <div className={classes.heads}>
        <PhoneHeader room={room} onAgenda={() => setAgendaOpen(true)} />
        <RoomHeader room={room}>
          <LeadControls
            {...{ room, desk }}
            toOpen={opening.outOfTurn(item)}
            onNext={opening.next}
            onPause={opening.pause}
            onOpenItem={opening.open}
          />
        </RoomHeader>
      </div>
      <p className={classes.spoken} role="status" aria-live="polite">
        {said}
      </p>
      {open && <SpokenClock key={open.id} item={open} />}
      {desk.refusal && <Note tone="warn" role="alert" title={desk.refusal} />}
      <div className={classes.room}>
        <div className={classes.agendaColumn}>{agenda(show)}</div>
        <div className={classes.middle}>
          <Elsewhere room={room} item={item} onFollow={follow} />
          {item ? (
            <ItemView
              {...{ room, item, materials }}
              onConflict={
                !desk.isPast && mayDo(room, 'DeclareConflict', item.itemId)
                  ? () => desk.start({ kind: 'conflict' })
                  : null
              }
            />
          ) : (
            <NothingOnTheAgenda room={room} />
          )}
        </div>
        <Rail {...{ room, item, desk }} />
      </div>
      {isPhone && item && !item.isWithheld && <PhoneVoteBar {...{ room, item, desk }} />}
      <Drawer
        title={`${ordinal(room.number)} meeting`}
        isOpen={isAgendaOpen}
        onClose={() => setAgendaOpen(false)}
      >
        {agenda((itemId) => {
          show(itemId);
          setAgendaOpen(false);
        })}
      </Drawer>
      <SeatQuestion room={room} desk={desk} />
      <RoomDialogs {...{ room, item, desk }} />
    </Page>
  );
}
