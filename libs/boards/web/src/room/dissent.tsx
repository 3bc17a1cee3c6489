import { IconQuote, Note } from '@gatehouse/ui';
import type { RoomItem } from './room-query';
import { dissentIn } from './room-state';
import classes from './room.module.css';

/** What those say who would answer otherwise; it is kept with the decision. */
export function Dissent({ item }: { item: RoomItem }) {
  return dissentIn(item).map(({ person, rationale }) => (
    <Note key={person.id} icon={IconQuote} title={`Dissent, ${person.name}.`} role="note">
      <q className={classes.serif}>{rationale}</q>
    </Note>
  ));
}
