import { Avatar, Button, day, IconUserShare, Tag, When, type Tone } from '@gatehouse/ui';
import { Link } from 'react-router';
import { dutiesText } from '../acting/acting-words';
import type { PeopleTask } from '../people/people-dialogs';
import type { WholePerson } from './person-query';
import classes from './person.module.css';

type Props = { person: WholePerson; onTask: ((task: PeopleTask) => void) | null };

/** Who does what for somebody and until when, and for whom they do it themselves. */
export function DelegatesSection({ person, onTask }: Props) {
  if (person.isService) return null;
  return (
    <section aria-labelledby="delegates">
      <div className={classes.head}>
        <h2 id="delegates">Delegates</h2>
        {onTask && (
          <Button size="small" icon={IconUserShare} onClick={() => onTask({ kind: 'delegate', person })}>
            Name a delegate
          </Button>
        )}
      </div>
      {person.delegations.length === 0 && <p className={classes.none}>Nobody has been named.</p>}
      <ul className={classes.lines}>
        {person.delegations.map((delegation) => (
          <Line key={delegation.id} other={delegation.delegate} term={delegation}>
            {onTask && isOpen(delegation.state) && (
              <Button
                size="small"
                tone="quiet"
                aria-label={`End what ${delegation.delegate.name} does`}
                onClick={() => onTask({ kind: 'end-delegation', person, delegation })}
              >
                End
              </Button>
            )}
          </Line>
        ))}
      </ul>
      {person.standsInFor.length > 0 && (
        <>
          <h3 className={classes.sub}>Stands in for</h3>
          <ul className={classes.lines}>
            {person.standsInFor.map((delegation) => (
              <Line key={delegation.id} other={delegation.person} term={delegation} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type LineProps = {
  other: { id: string; name: string; initials: string };
  term: { duties: readonly string[]; from: string; until: string; state: State; endedAt?: string | null };
  children?: React.ReactNode;
};
type State = WholePerson['delegations'][number]['state'];

function Line({ other, term: { duties, from, until, state, endedAt }, children }: LineProps) {
  return (
    <li className={classes.line}>
      <Avatar initials={other.initials} size="large" />
      <span className={classes.words}>
        <Link to={`/settings/people/${other.id}`}>
          <b>{other.name}</b>
        </Link>
        <small>
          {dutiesText(duties)}, from <When at={from} show={day} /> until{' '}
          <When at={endedAt ?? until} show={day} />
        </small>
      </span>
      <Tag tone={tones[state]}>{says[state]}</Tag>
      {children}
    </li>
  );
}

const isOpen = (state: State): boolean => state === 'in_term' || state === 'to_come';
const says: Record<State, string> = {
  in_term: 'acts now',
  to_come: 'to come',
  over: 'term is over',
  ended: 'ended early',
};
const tones: Record<State, Tone | 'outline'> = {
  in_term: 'go',
  to_come: 'hold',
  over: 'outline',
  ended: 'outline',
};
