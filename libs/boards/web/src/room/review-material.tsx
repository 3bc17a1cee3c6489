import { Loading, Note } from '@gatehouse/ui';
import { changesBetween } from './changes-between';
import { MustMeet } from './must-meet';
import { WhatChanged } from './pack-changes';
import type { Material } from './review-query';
import type { Room, RoomItem } from './room-query';
import classes from './room.module.css';
import { ShouldMeet } from './should-meet';
import { SignOffs } from './sign-offs';
import type { ReviewMaterials } from './use-review';

type Props = { room: Room; item: RoomItem; materials: ReviewMaterials };

/** What a review rests on, as the pack holds it; what is different by now stands beneath. */
export function ReviewMaterial({ room, item, materials }: Props) {
  const { live, packed, isLoading, hasFailed } = materials;
  const shown = packed ?? live;
  if (!shown && isLoading) return <Loading label="Reading the review" rows={8} rowHeight={32} />;
  if (!shown)
    return (
      <Note tone="warn" title={hasFailed ? 'The review could not be read.' : 'The review is not there.'}>
        {hasFailed ? 'Reload the page; votes and quorum go on without it.' : 'It may have been withdrawn.'}
      </Note>
    );
  return (
    <>
      <MustMeet criteria={shown.mustMeet} />
      <ShouldMeet criteria={shown.shouldMeet} score={shown.score ?? null} />
      <Changed room={room} item={item} packed={packed} live={live} />
      <SignOffs signOffs={shown.signOffs} bound={shown.bound.contractVersion ?? null} />
      <OneMoreTest review={shown} />
    </>
  );
}

type ChangedProps = {
  room: Room;
  item: RoomItem;
  packed: Material | undefined;
  live: Material | undefined;
};

function Changed({ room, item, packed, live }: ChangedProps) {
  const since = room.pack?.since.filter(({ itemId }) => itemId === item.itemId) ?? [];
  const changes = packed && live ? changesBetween(packed, live) : [];
  if (changes.length === 0 && since.length === 0) return null;
  return (
    <section aria-labelledby="changed">
      <div className={classes.sectionHead}>
        <h2 id="changed">Changed since the pack</h2>
      </div>
      <ul className={classes.since}>
        {changes.map(({ what, was, is, note }) => (
          <li key={what}>
            <span className={classes.what}>{what}</span>
            <del>{was}</del>
            <span aria-hidden="true" className={classes.arrow} />
            <ins>{is}</ins>
            <small>{note}</small>
          </li>
        ))}
      </ul>
      {since.length > 0 && <WhatChanged changes={since} />}
    </section>
  );
}

/** Evidence that was asked for although the criterion was met already. */
function OneMoreTest({ review }: { review: Material }) {
  const repeated = review.evidenceRequests.filter(({ wasMet }) => wasMet);
  const [first] = repeated;
  if (!first) return null;
  return (
    <div className={classes.oneMore}>
      <Note tone="warn" title="One more test.">
        {first.by.name} asked{repeated.length > 1 ? ` and ${repeated.length - 1} more asked` : ''} for
        evidence on “{first.criterion}”, which was met already.
      </Note>
    </div>
  );
}
