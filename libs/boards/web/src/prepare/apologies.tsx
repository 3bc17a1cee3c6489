import { Avatar, Tag } from '@gatehouse/ui';
import { ActButton } from '../command/act-button';
import list from '../list/list.module.css';
import classes from './prepare.module.css';
import type { PartProps } from './prepare-screen';

/** Who is expected, and who said that they do not come. */
export function Apologies({ meeting, onTask }: PartProps) {
  const { seats, apologies } = meeting;
  const noteOf = (person: string) => apologies.find((one) => one.person.id === person)?.note;
  const away = seats.filter(({ person }) => noteOf(person.id) !== undefined).length;
  return (
    <section aria-label="Who comes">
      <div className={list.heading}>
        <h2>Who comes</h2>
        <span>
          {seats.length - away} of {seats.length} expected
        </span>
        <span className={list.tools}>
          <ActButton
            actions={meeting.commands}
            command="SendApology"
            label="Send apologies"
            hidesReason
            onStart={() => onTask({ kind: 'apologise' })}
          />
        </span>
      </div>
      <ul>
        {seats.map(({ id, person, office, delegate, hasVote }) => {
          const note = noteOf(person.id);
          return (
            <li key={id} className={classes.sitter}>
              <Avatar initials={person.initials} />
              <span className={list.words}>
                <b>{person.name}</b> {office !== 'member' && office}
                {!hasVote && ', no vote'}
                {note !== undefined && (
                  <small>
                    {note}
                    {delegate && ` ${delegate.name} stands in.`}
                  </small>
                )}
              </span>
              {note !== undefined && <Tag tone="warn">apologies</Tag>}
            </li>
          );
        })}
      </ul>
      {seats.length === 0 && <p className={list.nothing}>Nobody sits on this board yet.</p>}
    </section>
  );
}
