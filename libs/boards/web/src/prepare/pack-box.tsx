import { IconLock, instant, logPosition, Note, When } from '@gatehouse/ui';
import { useState } from 'react';
import { ActButton } from '../command/act-button';
import { Digest } from '../list/digest';
import list from '../list/list.module.css';
import type { ShownMeeting } from './meeting.query';
import classes from './prepare.module.css';
import type { PartProps } from './prepare-screen';

/** What the board is shown: not frozen yet, or frozen where in the log, and what moved since. */
export function PackBox({ meeting, onTask }: PartProps) {
  const { pack, items } = meeting;
  const freeze = (
    <ActButton
      actions={meeting.commands}
      command="FreezePack"
      label={pack ? 'Freeze it again' : 'Freeze the pack'}
      hidesReason={items.length === 0}
      onStart={() => onTask({ kind: 'freeze' })}
    />
  );
  return (
    <section aria-label="Pack">
      <div className={list.heading}>
        <h2>Pack</h2>
      </div>
      {!pack && (
        <>
          <p className={list.nothing}>
            {items.length === 0
              ? 'There is nothing to show yet. Place what the board is to decide, then freeze it.'
              : 'Not frozen yet. Freezing keeps what the board is shown as it stands then; votes rest on it.'}
          </p>
          {freeze}
        </>
      )}
      {pack && (
        <div className={classes.pack}>
          <Note tone="past" icon={IconLock} title="Pack frozen">
            at {logPosition(pack.position)}, <When at={pack.frozenAt} show={instant} />, by{' '}
            {pack.frozenBy.name}.
            <br />
            <Digest of={pack.digest} />
          </Note>
          <Since meeting={meeting} since={pack.since} />
          {freeze}
        </div>
      )}
    </section>
  );
}

type Change = NonNullable<ShownMeeting['pack']>['since'][number];

const atFirst = 5;

function Since({ meeting, since }: { meeting: ShownMeeting; since: readonly Change[] }) {
  const [isWhole, setWhole] = useState(false);
  if (since.length === 0) return <p className={list.nothing}>Nothing about it has changed since.</p>;
  const titleOf = (id: string) => meeting.items.find(({ itemId }) => itemId === id)?.title;
  return (
    <>
      <h3>{since.length === 1 ? '1 event since then' : `${since.length} events since then`}</h3>
      <ul className={classes.since} aria-label="What changed since the pack was frozen">
        {since.slice(0, isWhole ? undefined : atFirst).map(({ itemId, position, sentence, at }) => (
          <li key={`${position} ${itemId}`}>
            {sentence}
            <small>
              {titleOf(itemId)}, <When at={at} show={instant} />
            </small>
          </li>
        ))}
      </ul>
      {!isWhole && since.length > atFirst && (
        <button type="button" className={classes.more} onClick={() => setWhole(true)}>
          Show all {since.length}
        </button>
      )}
    </>
  );
}
