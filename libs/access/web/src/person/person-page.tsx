import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorState, IconUsers, Loading, Note, Page } from '@gatehouse/ui';
import { useMe, useMoment, useNowClient } from '@gatehouse/web-kit';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useOwnRight } from '../acting/use-own-right';
import { PeopleDialogs, type PeopleTask } from '../people/people-dialogs';
import { isAdministrator } from '../people/shown-person';
import { usePeopleNews } from '../people/use-people-news';
import { SettingsTabs } from '../settings-tabs';
import { DelegatesSection } from './delegates-section';
import { HistorySection } from './history-section';
import { PersonHeader } from './person-header';
import { personQuery, type WholePerson } from './person-query';
import classes from './person.module.css';
import { RolesSection } from './roles-section';
import { TokensSection } from './tokens-section';

/** One person: their roles and since when, who stands in for them, their tokens, and how all that came about. */
export function PersonPage() {
  const { id = '' } = useParams();
  const { atLeast, reach } = usePeopleNews();
  const { data, previousData, error, refetch } = useQuery(personQuery, {
    client: useNowClient(),
    variables: { id, atLeast },
  });
  // What was shown of somebody else is not what is being read of this one.
  const known = data ?? (previousData?.person?.id === id ? previousData : undefined);
  const title = known?.person?.name ?? 'Person';
  return (
    <Page
      title={title}
      crumbs={[
        { label: 'Settings' },
        { label: 'People and roles', to: '/settings/people' },
        { label: title },
      ]}
      isFlush
    >
      <SettingsTabs current="people" />
      {known?.person && <Person person={known.person} onRecorded={reach} />}
      {known && !known.person && (
        <EmptyState title="Nobody here has this id" icon={IconUsers}>
          Choose a person from the list.
        </EmptyState>
      )}
      {error && !known && <ErrorState title="This person could not be read" onRetry={() => void refetch()} />}
      {!error && !known && <Loading label="Reading who this is" rows={6} rowHeight={49} />}
    </Page>
  );
}

type PersonProps = { person: WholePerson; onRecorded: (position: string) => void };

function Person({ person, onRecorded }: PersonProps) {
  const [task, setTask] = useState<PeopleTask | null>(null);
  const { isPast } = useMoment();
  const me = useMe()?.person;
  const mayAct = useOwnRight() && !isPast;
  const isAdmin = me !== undefined && isAdministrator(me) && mayAct;
  const isMine = me?.id === person.id && mayAct;
  const administer = isAdmin ? setTask : null;
  return (
    <div className={classes.sections}>
      <PersonHeader person={person} onTask={administer} />
      {isPast && (
        <Note tone="past" title="People and roles are shown as they are now.">
          Nothing can be changed while you read the past.
        </Note>
      )}
      {person.isForgotten && (
        <Note title="This person was forgotten.">
          Their entry in the directory was erased. What they did stays in the log, under an id that names
          nobody.
        </Note>
      )}
      <RolesSection person={person} onTask={person.hasLeft ? null : administer} />
      <DelegatesSection
        person={person}
        onTask={(isAdmin || isMine) && !person.hasLeft && !person.isService ? setTask : null}
      />
      {person.tokens && (
        <TokensSection
          tokens={person.tokens}
          hasLeft={person.hasLeft}
          mayIssue={(isMine || isAdmin) && !person.hasLeft}
        />
      )}
      <HistorySection person={person} />
      {task && me && (
        <PeopleDialogs
          task={task}
          me={me}
          onClose={() => setTask(null)}
          onRecorded={(position) => {
            setTask(null);
            onRecorded(position);
          }}
        />
      )}
    </div>
  );
}
