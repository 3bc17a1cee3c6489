import { Button, IconUserPlus, Note, Page, PageHeader, TextInput } from '@gatehouse/ui';
import { useMe, useMoment } from '@gatehouse/web-kit';
import { useDeferredValue, useState } from 'react';
import { useOwnRight } from '../acting/use-own-right';
import { SettingsTabs } from '../settings-tabs';
import { PeopleDialogs, type PeopleTask } from './people-dialogs';
import { PeopleList } from './people-list';
import classes from './people.module.css';
import { isAdministrator } from './shown-person';
import { usePeopleNews } from './use-people-news';

/** Who is here and in which roles; only an administrator changes it. */
export function PeoplePage() {
  const [search, setSearch] = useState('');
  const [task, setTask] = useState<PeopleTask | null>(null);
  const { atLeast, reach } = usePeopleNews();
  const settledSearch = useDeferredValue(search.trim());
  const me = useMe()?.person;
  const { isPast } = useMoment();
  const isInOwnRight = useOwnRight();
  const mayChange = me !== undefined && isAdministrator(me) && isInOwnRight && !isPast;

  return (
    <Page title="People and roles" crumbs={[{ label: 'Settings' }, { label: 'People and roles' }]} isFlush>
      <div className={classes.header}>
        <PageHeader
          title="People and roles"
          lead="Who works here, and what each of them may do. Owners and sponsors are named on their pilots."
          actions={
            mayChange && (
              <Button tone="solid" icon={IconUserPlus} onClick={() => setTask({ kind: 'add' })}>
                Add a person
              </Button>
            )
          }
        />
      </div>
      <SettingsTabs current="people" />
      <section className={classes.section} aria-label="People">
        {me && !mayChange && !isPast && (
          <Note
            title={
              isInOwnRight
                ? 'Only an administrator changes people and roles.'
                : 'Nobody changes people and roles for somebody else.'
            }
          >
            {isInOwnRight
              ? 'You can read who is here; to change something, ask somebody whose role is administrator.'
              : 'You can read who is here; act as yourself to change something.'}
          </Note>
        )}
        {isPast && (
          <Note tone="past" title="People and roles are shown as they are now.">
            Nothing can be changed while you read the past.
          </Note>
        )}
        <TextInput
          className={classes.search}
          type="search"
          aria-label="Search people by name, title or unit"
          placeholder="Name, title or unit"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <PeopleList search={settledSearch} atLeast={atLeast} onTask={mayChange ? setTask : null} />
      </section>
      {task && me && (
        <PeopleDialogs
          task={task}
          me={me}
          onClose={() => setTask(null)}
          onRecorded={(position) => {
            setTask(null);
            reach(position);
          }}
        />
      )}
    </Page>
  );
}
