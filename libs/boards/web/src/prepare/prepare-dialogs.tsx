import { never } from '@gatehouse/kernel';
import { useCommand, useMe } from '@gatehouse/web-kit';
import { WordsDialog, type DialogProps } from '../command/command-dialog';
import { AttachFile } from './attach-file';
import { FreezePack } from './freeze-pack';
import { answerQuestion, askQuestion, cancelMeeting, removeItem, sendApology } from './meeting-commands';
import type { ShownItem, ShownMeeting } from './meeting.query';
import { PlaceInformation } from './place-information';
import { Reschedule } from './reschedule';

export type PrepareTask =
  | { kind: 'reschedule' | 'cancel' | 'place' | 'freeze' | 'apologise' }
  | { kind: 'remove' | 'ask'; item: ShownItem }
  | { kind: 'attach'; item: ShownItem | null }
  | { kind: 'answer'; question: ShownItem['questions'][number] };

type Props = DialogProps & { task: PrepareTask; meeting: ShownMeeting };

/** The dialog of what was begun. */
export function PrepareDialogs({ task, meeting, ...ways }: Props) {
  const props = { meeting, ...ways };
  switch (task.kind) {
    case 'reschedule':
      return <Reschedule {...props} />;
    case 'cancel':
      return <CancelMeeting {...props} />;
    case 'place':
      return <PlaceInformation {...props} />;
    case 'freeze':
      return <FreezePack {...props} />;
    case 'apologise':
      return <SendApology {...props} />;
    case 'remove':
      return <RemoveItem item={task.item} {...props} />;
    case 'ask':
      return <AskQuestion item={task.item} {...props} />;
    case 'attach':
      return <AttachFile item={task.item} {...props} />;
    case 'answer':
      return <AnswerQuestion question={task.question} {...props} />;
    default:
      return never(task);
  }
}

type OfMeeting = DialogProps & { meeting: ShownMeeting };

function CancelMeeting({ meeting, ...ways }: OfMeeting) {
  const me = useMyName();
  return (
    <WordsDialog
      {...ways}
      title={`Cancel ${meeting.title}`}
      act="Cancel the meeting"
      tone="danger"
      question="Why is it cancelled?"
      command={useCommand(cancelMeeting)}
      inputFor={(reason) => ({ meetingId: meeting.id, reason })}
      recordedFor={(reason) => (
        <>
          <b>{me}</b> cancelled <b>{meeting.title}</b>: {reason}
        </>
      )}
    >
      <p>What was to be decided proposes itself for the next meeting.</p>
    </WordsDialog>
  );
}

function SendApology({ meeting, ...ways }: OfMeeting) {
  const me = useMyName();
  return (
    <WordsDialog
      {...ways}
      title="Send apologies"
      act="Send apologies"
      question="A few words for the chair"
      mayBeEmpty
      command={useCommand(sendApology)}
      inputFor={(note) => ({ meetingId: meeting.id, note })}
      recordedFor={() => (
        <>
          <b>{me}</b> sent apologies for <b>{meeting.title}</b>.
        </>
      )}
    />
  );
}

function RemoveItem({ meeting, item, ...ways }: OfMeeting & { item: ShownItem }) {
  const me = useMyName();
  return (
    <WordsDialog
      {...ways}
      title={`Take ${item.title} off the agenda`}
      act="Take it off the agenda"
      question="Why?"
      command={useCommand(removeItem)}
      inputFor={(reason) => ({ meetingId: meeting.id, itemId: item.itemId, reason })}
      recordedFor={(reason) => (
        <>
          <b>{me}</b> took <b>{item.title}</b> off the agenda: {reason}
        </>
      )}
    />
  );
}

function AskQuestion({ meeting, item, ...ways }: OfMeeting & { item: ShownItem }) {
  return (
    <WordsDialog
      {...ways}
      title={`Ask about ${item.title}`}
      act="Ask the question"
      question="What do you want to know before the meeting?"
      description="The secretary, the chair, the owner or the sponsor answers; both stand in the minutes."
      command={useCommand(askQuestion)}
      inputFor={(text) => ({ meetingId: meeting.id, itemId: item.itemId, text })}
    />
  );
}

type Answering = OfMeeting & { question: ShownItem['questions'][number] };

function AnswerQuestion({ meeting, question, ...ways }: Answering) {
  return (
    <WordsDialog
      {...ways}
      title={`Answer ${question.person.name}`}
      act="Give the answer"
      question={question.text}
      command={useCommand(answerQuestion)}
      inputFor={(text) => ({ meetingId: meeting.id, questionId: question.questionId, text })}
    />
  );
}

const useMyName = (): string => useMe()?.person.name ?? 'You';
