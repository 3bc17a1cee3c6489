import { Avatar, Button, EmptyState, ErrorState, Icon, IconUsers, IconX, Loading, Tag } from '@gatehouse/ui';
import { useNowClient } from '@gatehouse/web-kit';
import { useQuery } from '@apollo/client/react';
import type { PeopleTask } from './people-dialogs';
import { Link } from 'react-router';
import classes from './people.module.css';
import { grantWords, peopleQuery, type ShownPerson } from './shown-person';

type OnTask = ((task: PeopleTask) => void) | null;
type Props = { search: string; atLeast: string | null; onTask: OnTask };

export function PeopleList({ search, atLeast, onTask }: Props) {
  const { data, previousData, error, refetch } = useQuery(peopleQuery, {
    client: useNowClient(),
    variables: { search: search || null, atLeast },
  });
  const people = (data ?? previousData)?.people;
  if (error && !people)
    return <ErrorState title="The list could not be read" onRetry={() => void refetch()} />;
  if (!people) return <Loading label="Reading who is here" rows={6} rowHeight={49} />;
  if (people.length === 0)
    return (
      <EmptyState
        title={search ? `No name, title or unit here holds “${search}”` : 'Nobody is here yet'}
        icon={IconUsers}
      />
    );
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col">Roles</th>
          {onTask && (
            <th scope="col">
              <span className={classes.hidden}>What can be done</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} onTask={onTask} />
        ))}
      </tbody>
    </table>
  );
}

function PersonRow({ person, onTask }: { person: ShownPerson; onTask: OnTask }) {
  const { id, name, title, unit, initials, hasLeft, isService } = person;
  return (
    <tr>
      <th scope="row">
        <span className={classes.person}>
          <Avatar initials={initials} size="large" />
          <span>
            <Link to={`/settings/people/${id}`}>
              <b>{name}</b>
            </Link>
            <small>{[title, unit, isService && 'a service account'].filter(Boolean).join(', ')}</small>
          </span>
        </span>
      </th>
      <td>
        <Roles person={person} onTask={hasLeft ? null : onTask} />
      </td>
      {onTask && (
        <td className={classes.acts}>
          {!hasLeft && (
            <>
              <Button
                size="small"
                aria-label={`Grant a role to ${name}`}
                onClick={() => onTask({ kind: 'grant', person })}
              >
                Grant a role
              </Button>
              <Button
                size="small"
                tone="quiet"
                aria-label={`Mark as left: ${name}`}
                onClick={() => onTask({ kind: 'left', person })}
              >
                Mark as left
              </Button>
            </>
          )}
        </td>
      )}
    </tr>
  );
}

function Roles({ person, onTask }: { person: ShownPerson; onTask: OnTask }) {
  if (person.hasLeft) return <Tag tone="outline">has left</Tag>;
  if (person.grants.length === 0) return <span className={classes.none}>reads the portfolio</span>;
  return (
    <ul className={classes.roles}>
      {person.grants.map((grant) => (
        <li key={grantWords(grant)}>
          <Tag>
            {grantWords(grant)}
            {onTask && (
              <button
                type="button"
                className={classes.revoke}
                aria-label={`Revoke ${grantWords(grant)} from ${person.name}`}
                title="Revoke this role"
                onClick={() => onTask({ kind: 'revoke', person, grant })}
              >
                <Icon of={IconX} size={12} />
              </button>
            )}
          </Tag>
        </li>
      ))}
    </ul>
  );
}
