import { EmptyState, ErrorState, IconCircleCheck, Loading, Page, PageHeader, Segmented } from '@gatehouse/ui';
import { useMe, useMoment } from '@gatehouse/web-kit';
import { useState } from 'react';
import { useRecorded } from '../command/use-recorded';
import { BoardsTabs } from '../list/boards-tabs';
import list from '../list/list.module.css';
import { actionsQuery } from './actions.query';
import classes from './actions.module.css';
import { inOrder, type Duty } from './duty';
import { DutyRow } from './duty-row';
import { FinishDuty } from './finish-duty';
import { useDuties } from './use-duties';

type Shown = 'open' | 'done';

/** Conditions of gates and actions of meetings, followed to their end. */
export function ActionsPage() {
  const { duties, error, retry } = useDuties();
  // Whose they are decides the order; nothing is to be put elsewhere under a pointer.
  const me = useMe()?.person.id;
  const { keep } = useMoment();
  return (
    <Page
      title="Conditions and actions"
      crumbs={[{ label: 'Boards', to: keep('/boards') }, { label: 'Conditions and actions' }]}
      isFlush
    >
      <div className={list.header}>
        <PageHeader
          title="Conditions and actions"
          lead={duties ? leadOf(duties) : 'What boards demand, of whom, by when.'}
        />
      </div>
      <BoardsTabs current="actions" />
      <div className={classes.section}>
        {!duties && error && (
          <ErrorState title="Conditions and actions could not be read" onRetry={retry}>
            The server did not answer. Nothing is lost; they can be read again in a moment.
          </ErrorState>
        )}
        {(!duties || !me) && !error && (
          <Loading label="Reading conditions and actions" rows={8} rowHeight={49} />
        )}
        {duties && me && <List duties={duties} me={me} />}
      </div>
    </Page>
  );
}

function List({ duties, me }: { duties: readonly Duty[]; me: string }) {
  const [shown, setShown] = useState<Shown>('open');
  const [finishing, setFinishing] = useState<Duty | null>(null);
  const { variables } = useMoment();
  const afterRecording = useRecorded(actionsQuery, variables);
  const listed = inOrder(duties).filter(({ isDone }) => isDone === (shown === 'done'));
  const mine = listed.filter(({ owner }) => owner.id === me);
  const others = listed.filter(({ owner }) => owner.id !== me);
  return (
    <>
      <Segmented
        label="Which ones"
        choices={[
          { value: 'open', label: `Open ${duties.filter(({ isDone }) => !isDone).length}` },
          { value: 'done', label: `Done ${duties.filter(({ isDone }) => isDone).length}` },
        ]}
        value={shown}
        onChange={setShown}
      />
      {listed.length === 0 && <Nothing shown={shown} />}
      <Group heading="Yours" duties={mine} onFinish={setFinishing} />
      <Group
        heading={mine.length > 0 ? 'Everybody else’s' : 'Everybody’s'}
        duties={others}
        onFinish={setFinishing}
      />
      {finishing && (
        <FinishDuty
          duty={finishing}
          onClose={() => setFinishing(null)}
          onRecorded={(position) => {
            setFinishing(null);
            void afterRecording(position);
          }}
        />
      )}
    </>
  );
}

type GroupProps = { heading: string; duties: readonly Duty[]; onFinish: (duty: Duty) => void };

function Group({ heading, duties, onFinish }: GroupProps) {
  if (duties.length === 0) return null;
  return (
    <section aria-label={heading}>
      <div className={list.heading}>
        <h2>{heading}</h2>
        <span>{duties.length}</span>
      </div>
      <ul>
        {duties.map((duty) => (
          <DutyRow key={duty.id} duty={duty} onFinish={onFinish} />
        ))}
      </ul>
    </section>
  );
}

function Nothing({ shown }: { shown: Shown }) {
  return shown === 'done' ? (
    <EmptyState title="Nothing is done yet" icon={IconCircleCheck} />
  ) : (
    <EmptyState title="Nobody owes a board anything" icon={IconCircleCheck}>
      A conditional go names conditions; a meeting assigns actions. Both stand here until they are met or
      done.
    </EmptyState>
  );
}

const leadOf = (duties: readonly Duty[]): string => {
  const open = duties.filter(({ isDone }) => !isDone);
  const overdue = open.filter(({ isOverdue }) => isOverdue).length;
  if (open.length === 0) return 'What boards demand, of whom, by when. Nothing is open.';
  return `What boards demand, of whom, by when. ${open.length} open, ${overdue === 0 ? 'none' : overdue} past its day.`;
};
