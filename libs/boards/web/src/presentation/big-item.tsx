import { CriterionMark, OutcomeMark } from '@gatehouse/ui';
import { words } from '@gatehouse/web-kit';
import type { Material } from '../room/review-query';
import type { Room, RoomItem } from '../room/room-query';
import classes from './presentation.module.css';

type Props = { room: Room; item: RoomItem; review: Material | undefined };

/** The item in letters for a wall: its title, what it asks for, what must be met. */
export function BigItem({ room, item, review }: Props) {
  const place = `Item ${room.items.indexOf(item) + 1} of ${room.items.length}`;
  if (item.isWithheld)
    return (
      <section className={classes.item}>
        <p className={classes.place}>{place}</p>
        <h1>{item.title}</h1>
        <p className={classes.withheld}>
          Whoever presents is recused from this item. Somebody else presents it, or nobody.
        </p>
      </section>
    );
  return (
    <section className={classes.item}>
      <p className={classes.place}>
        {place}
        {review && `, ${review.gate}: ${words(review.from)} to ${words(review.to)}`}
      </p>
      <h1>{review?.pilotName ?? item.title}</h1>
      {review ? <p className={classes.ask}>{review.ask}</p> : <p className={classes.ask}>{item.text}</p>}
      {item.decision && (
        <p className={classes.decision}>
          <OutcomeMark outcome={item.decision.outcome} />
        </p>
      )}
      {review && review.mustMeet.length > 0 && (
        <>
          <h2>Must meet</h2>
          <ul className={classes.criteria}>
            {review.mustMeet.map(({ criterionId, sentence, verdict, isExcepted }) => (
              <li key={criterionId}>
                <CriterionMark state={isExcepted ? 'waiting' : verdict}>
                  {isExcepted ? 'excepted' : verdict}
                </CriterionMark>
                <span>{sentence}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
