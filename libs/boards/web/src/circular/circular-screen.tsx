import { instant, logPosition, Note, Page, PageHeader, Tag, When } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useState } from 'react';
import { Link } from 'react-router';
import { ActButton } from '../command/act-button';
import { ActMenu } from '../command/act-menu';
import { useRecorded } from '../command/use-recorded';
import { Digest } from '../list/digest';
import { kindWord } from '../list/kind-words';
import list from '../list/list.module.css';
import { QuorumBox } from '../quorum/quorum-box';
import { VoteList } from '../quorum/vote-list';
import { CircularDialogs, type CircularTask } from './circular-dialogs';
import { CircularMaterial } from './circular-material';
import { Deadline } from './deadline';
import { circularQuery, type ShownCircular } from './circular.query';
import classes from './circular.module.css';
import { Result } from './result';

type Props = { circular: ShownCircular };

/** The page of a circular that is there. */
export function CircularScreen({ circular }: Props) {
  const [task, setTask] = useState<CircularTask | null>(null);
  const { variables, keep } = useMoment();
  const afterRecording = useRecorded(circularQuery, { id: circular.id, ...variables });
  const title = circular.isWithheld ? 'A circular you are withdrawn from' : circular.title;
  return (
    <Page
      title={title}
      crumbs={[
        { label: 'Boards', to: keep('/boards') },
        { label: circular.boardName, to: keep(`/boards/${circular.boardId}`) },
        { label: title },
      ]}
      isFlush
    >
      <div className={list.header}>
        <PageHeader
          title={title}
          lead={<Deadline circular={circular} />}
          actions={<Acts circular={circular} onTask={setTask} />}
        />
      </div>
      <div className={list.columns}>
        <div className={list.main}>
          <Result circular={circular} />
          {circular.isWithheld ? <Withheld circular={circular} /> : <Asked circular={circular} />}
        </div>
        {!circular.isWithheld && (
          <aside className={list.rail} aria-label="Who counts and how they vote">
            <Answers circular={circular} />
          </aside>
        )}
      </div>
      {task && (
        <CircularDialogs
          task={task}
          circular={circular}
          onClose={() => setTask(null)}
          onRecorded={(position) => {
            setTask(null);
            void afterRecording(position);
          }}
        />
      )}
    </Page>
  );
}

function Acts({ circular: { commands }, onTask }: Props & { onTask: (task: CircularTask) => void }) {
  const isSealing = commands.some(({ command, isOpen }) => isOpen && /^decideCircular$/i.test(command));
  return (
    <span className={classes.acts}>
      <ActMenu
        label="More to do with this circular"
        actions={commands}
        acts={[
          {
            label: 'Declare a conflict',
            command: 'DeclareCircularConflict',
            act: () => onTask('conflict'),
          },
          { label: 'Withdraw the circular', command: 'WithdrawCircular', act: () => onTask('withdraw') },
          ...(isSealing
            ? []
            : [{ label: 'Seal the decision', command: 'DecideCircular', act: () => onTask('seal') }]),
        ]}
      />
      <ActButton
        actions={commands}
        command="CastCircularVote"
        label="Cast your vote"
        size="normal"
        tone={isSealing ? 'plain' : 'solid'}
        hidesReason
        onStart={() => onTask('vote')}
      />
      {isSealing && (
        <ActButton
          actions={commands}
          command="DecideCircular"
          label="Seal the decision"
          size="normal"
          tone="solid"
          onStart={() => onTask('seal')}
        />
      )}
    </span>
  );
}

function Withheld({ circular: { recusals } }: Props) {
  const [own] = recusals;
  return (
    <Note tone="past" title="You are withdrawn from this question.">
      {own?.reason ? `You said: “${own.reason}” ` : ''}Nothing of it is shown to you: not the material, not
      the votes. It is no part of this page.
    </Note>
  );
}

function Asked({ circular }: Props) {
  const { keep } = useMoment();
  const { question, kind, pilotId, pilotName, packPosition, packDigest, recusals, proposedBy } = circular;
  return (
    <>
      <section aria-label="The question">
        <div className={list.heading}>
          <h2>The question</h2>
          <span>{kindWord(kind)}</span>
        </div>
        <blockquote className={classes.question}>{question}</blockquote>
        <p className={classes.meta}>
          Asked by {proposedBy.name}, <When at={circular.proposedAt} show={instant} />.{' '}
          {pilotId != null && (
            <>
              About{' '}
              <Link to={keep(`/pilots/${pilotId}`)} className={list.link}>
                {pilotName}
              </Link>
              .{' '}
            </>
          )}
          What is shown is frozen at {logPosition(packPosition)}, <Digest of={packDigest} />
        </p>
        {recusals.map(({ person, reason }) => (
          <p key={person.id} className={classes.meta}>
            <Tag tone="past">withdrawn</Tag> {person.name}
            {reason != null && `: “${reason}”`}
          </p>
        ))}
      </section>
      <CircularMaterial circular={circular} />
    </>
  );
}

function Answers({ circular: { quorum, votes, tally, state, commands } }: Props) {
  if (!quorum) return null;
  const vote = commands.find(({ command }) => /^castCircularVote$/i.test(command));
  return (
    <>
      <QuorumBox quorum={quorum} about="for this question" />
      <section aria-label="Answers">
        <div className={list.heading}>
          <h2>Answers</h2>
          <span>{tally && `${votes.length} given, ${tally.needed} needed`}</span>
        </div>
        {tally && <p className={classes.meta}>{tally.sentence}</p>}
        <VoteList quorum={quorum} votes={votes} isOver={state !== 'open'} />
        {vote && !vote.isOpen && <p className={list.nothing}>{vote.reason}</p>}
      </section>
    </>
  );
}
