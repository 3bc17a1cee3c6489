import { Button, day, IconPlus, When } from '@gatehouse/ui';
import type { PeopleTask } from '../people/people-dialogs';
import { grantWords } from '../people/shown-person';
import type { WholePerson } from './person-query';
import classes from './person.module.css';

type Props = { person: WholePerson; onTask: ((task: PeopleTask) => void) | null };

/** The roles somebody has now: since when, and by whom. */
export function RolesSection({ person, onTask }: Props) {
  return (
    <section aria-labelledby="roles">
      <div className={classes.head}>
        <h2 id="roles">Roles</h2>
        {onTask && (
          <Button tone="solid" size="small" icon={IconPlus} onClick={() => onTask({ kind: 'grant', person })}>
            Grant a role
          </Button>
        )}
      </div>
      {person.grants.length === 0 && <p className={classes.none}>{noRole(person)}</p>}
      <ul className={classes.lines}>
        {person.grants.map((grant) => (
          <li key={grantWords(grant)} className={classes.line}>
            <span className={classes.words}>
              <b>{grantWords(grant)}</b>
              <small>
                since <When at={grant.since} show={day} />, granted by {grant.by.name}
              </small>
            </span>
            {onTask && (
              <Button
                size="small"
                tone="quiet"
                aria-label={`Revoke ${grantWords(grant)} from ${person.name}`}
                onClick={() => onTask({ kind: 'revoke', person, grant })}
              >
                Revoke
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const noRole = ({ hasLeft }: WholePerson): string =>
  hasLeft ? 'None any more: roles end with the leaving.' : 'None. Everybody signed in reads the portfolio.';
