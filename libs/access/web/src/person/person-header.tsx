import { Avatar, Button, day, Fact, Facts, IconPencil, Tag, When } from '@gatehouse/ui';
import type { PeopleTask } from '../people/people-dialogs';
import type { WholePerson } from './person-query';
import classes from './person.module.css';

type Props = { person: WholePerson; onTask: ((task: PeopleTask) => void) | null };

/** Who it is, and what an administrator can do about it. */
export function PersonHeader({ person, onTask }: Props) {
  const { name, title, initials, hasLeft, isService, isForgotten } = person;
  const kind = [title, isService && 'a service account'].filter(Boolean).join(', ');
  return (
    <header>
      <div className={classes.top}>
        <Avatar initials={initials} size="large" />
        <div className={classes.who}>
          <h1>
            {name} {hasLeft && <Tag tone="outline">has left</Tag>}
          </h1>
          {kind && <p>{kind}</p>}
        </div>
        {onTask && !isForgotten && (
          <div className={classes.acts}>
            <Button icon={IconPencil} onClick={() => onTask({ kind: 'correct', person })}>
              Correct the entry
            </Button>
            {hasLeft ? (
              <Button tone="danger" onClick={() => onTask({ kind: 'forget', person })}>
                Forget this person
              </Button>
            ) : (
              <Button tone="quiet" onClick={() => onTask({ kind: 'left', person })}>
                Mark as left
              </Button>
            )}
          </div>
        )}
      </div>
      <PersonFacts person={person} />
    </header>
  );
}

function PersonFacts({ person: { unit, email, addedAt, leftAt } }: { person: WholePerson }) {
  return (
    <Facts>
      {unit && <Fact name="Unit">{unit}</Fact>}
      {email && (
        <Fact name="Email">
          <span className={classes.address}>{email}</span>
        </Fact>
      )}
      {addedAt && (
        <Fact name="Here since">
          <When at={addedAt} show={day} />
        </Fact>
      )}
      {leftAt && (
        <Fact name="Left">
          <When at={leftAt} show={day} />
        </Fact>
      )}
    </Facts>
  );
}
