import { useQuery } from '@apollo/client/react';
import { day } from '@gatehouse/ui';
import { graphql, useMoment } from '@gatehouse/web-kit';
import type { Room, RoomItem } from './room-query';
import classes from './room.module.css';

const actionsQuery = graphql(`
  query ActionsOfMeeting($id: ID!, $asOf: DateTime, $known: Known, $atPosition: Position) {
    meeting(id: $id, asOf: $asOf, known: $known, atPosition: $atPosition) {
      id
      actions {
        id
        itemId
        text
        owner {
          id
          name
        }
        dueOn
        isDone
      }
    }
  }
`);

/** What was assigned under this item: who does what by when. */
export function RoomActions({ room, item }: { room: Room; item: RoomItem }) {
  const { variables } = useMoment();
  const { data } = useQuery(actionsQuery, { variables: { id: room.id, ...variables } });
  const actions = data?.meeting?.actions.filter(({ itemId }) => itemId === item.itemId) ?? [];
  if (actions.length === 0) return null;
  return (
    <section aria-labelledby="actions">
      <div className={classes.sectionHead}>
        <h2 id="actions">Actions</h2>
      </div>
      <ul className={classes.papers}>
        {actions.map(({ id, text, owner, dueOn, isDone }) => (
          <li key={id}>
            {text}{' '}
            <small>
              {owner.name}, {isDone ? 'done' : `by ${day(dueOn)}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
