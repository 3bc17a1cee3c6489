import { Note, Page } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useState } from 'react';
import { useRecorded } from '../command/use-recorded';
import list from '../list/list.module.css';
import { ActionsSection } from './actions-section';
import { Agenda } from './agenda';
import { Apologies } from './apologies';
import { Attachments } from './attachments';
import { MeetingHead } from './meeting-head';
import { meetingQuery, type ShownMeeting } from './meeting.query';
import { PackBox } from './pack-box';
import { PrepareDialogs, type PrepareTask } from './prepare-dialogs';
import { Proposals } from './proposals';
import { Questions } from './questions';

/** What every part of the page is given. */
export type PartProps = {
  meeting: ShownMeeting;
  onTask: (task: PrepareTask) => void;
  /** To be told of the log position of what a part recorded itself. */
  onRecorded: (position: string) => void;
};

/** The page of a meeting that is there. */
export function PrepareScreen({ meeting }: { meeting: ShownMeeting }) {
  const [task, setTask] = useState<PrepareTask | null>(null);
  const { variables, keep, isPast } = useMoment();
  const afterRecording = useRecorded(meetingQuery, { id: meeting.id, ...variables });
  const parts: PartProps = {
    meeting,
    onTask: setTask,
    onRecorded: (position) => {
      setTask(null);
      void afterRecording(position);
    },
  };
  return (
    <Page
      title={meeting.title}
      crumbs={[
        { label: 'Boards', to: keep('/boards') },
        { label: meeting.boardName, to: keep(`/boards/${meeting.boardId}`) },
        { label: meeting.title },
      ]}
      isFlush
    >
      <MeetingHead {...parts} />
      <div className={list.columns}>
        <div className={list.main}>
          {meeting.cancelledBecause != null && (
            <Note tone="warn" title="This meeting is cancelled.">
              {meeting.cancelledBecause}
            </Note>
          )}
          <Agenda {...parts} />
          {meeting.state === 'called' && !isPast && <Proposals {...parts} />}
          <Questions {...parts} />
          <ActionsSection {...parts} />
        </div>
        <aside className={list.rail} aria-label="What the board is shown, and who comes">
          <PackBox {...parts} />
          <Apologies {...parts} />
          <Attachments {...parts} />
        </aside>
      </div>
      {task && (
        <PrepareDialogs
          task={task}
          meeting={meeting}
          onClose={() => setTask(null)}
          onRecorded={parts.onRecorded}
        />
      )}
    </Page>
  );
}
