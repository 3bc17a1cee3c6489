import { Button, ButtonLink, Icon, IconArrowNarrowRight, IconFileText, IconLock, Note } from '@gatehouse/ui';
import { words } from '@gatehouse/web-kit';
import { BackFromHold } from './back-from-hold';
import { Decided } from './decided';
import { ItemPapers } from './item-papers';
import { RoomActions } from './room-actions';
import { ReviewMaterial } from './review-material';
import type { Material } from './review-query';
import type { Room, RoomItem } from './room-query';
import classes from './room.module.css';
import type { ReviewMaterials } from './use-review';

type Props = {
  room: Room;
  item: RoomItem;
  /** Of a review: as the pack holds it, and as it is. */
  materials: ReviewMaterials;
  /** Null where nothing is to be declared: withdrawn already, decided, or in the past. */
  onConflict: (() => void) | null;
};

/** One item as the board is shown it. */
export function ItemView({ room, item, materials, onConflict }: Props) {
  if (item.isWithheld) return <WithheldItem room={room} item={item} />;
  const { live, packed } = materials;
  const review = packed ?? live;
  return (
    <section className={classes.item} aria-labelledby="item-title">
      <div className={classes.itemHead}>
        <div>
          <Place room={room} item={item} review={review} />
          <h1 id="item-title">{review?.pilotName ?? item.title}</h1>
          <Lead item={item} review={review} />
        </div>
        <div className={classes.itemActs}>
          {item.pilotId && (
            <ButtonLink to={`/pilots/${item.pilotId}`} size="small" tone="quiet" icon={IconFileText}>
              Full dossier
            </ButtonLink>
          )}
          {onConflict && (
            <Button size="small" tone="quiet" onClick={onConflict}>
              Declare a conflict <kbd>R</kbd>
            </Button>
          )}
        </div>
      </div>
      <Decided item={item} />
      <BackFromHold item={item} />
      {item.reviewId && <ReviewMaterial item={item} room={room} materials={materials} />}
      <ItemPapers item={item} />
      <RoomActions room={room} item={item} />
    </section>
  );
}

function Place({ room, item, review }: { room: Room; item: RoomItem; review: Material | undefined }) {
  const number = room.items.indexOf(item) + 1;
  if (!review)
    return (
      <p className={classes.place}>
        Item {number}, {kinds[item.kind]}
      </p>
    );
  return (
    <p className={classes.place}>
      Item {number}, {review.gate}: {words(review.from)}
      <Icon of={IconArrowNarrowRight} size={12} />
      <span className={classes.spoken}>to</span> {words(review.to)}
    </p>
  );
}

function Lead({ item, review }: { item: RoomItem; review: Material | undefined }) {
  if (review)
    return (
      <p className={classes.lead}>
        {asSentence(review.ask)} Presented by {review.requestedBy.name}.
      </p>
    );
  return item.text ? <p className={classes.text}>{item.text}</p> : null;
}

/** All that is left of an item for whoever is withdrawn from it. */
function WithheldItem({ room, item }: { room: Room; item: RoomItem }) {
  return (
    <section className={classes.item} aria-labelledby="item-title">
      <p className={classes.place}>Item {room.items.indexOf(item) + 1}</p>
      <h1 id="item-title">{item.title}</h1>
      <div className={classes.withheld}>
        <Note tone="past" icon={IconLock} title="You are recused from this item.">
          Nothing more of it is shown to you, here or anywhere: no material, no votes, no minutes. The board
          takes it up without you. It is shown again when your recusal ends.
        </Note>
      </div>
    </section>
  );
}

const kinds: Readonly<Record<RoomItem['kind'], string>> = {
  review: 'gate review',
  return: 'back from hold',
  trigger: 'kill trigger',
  exception: 'exception',
  information: 'information',
};

const asSentence = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
