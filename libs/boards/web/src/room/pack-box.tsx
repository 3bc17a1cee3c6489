import { dayHeading, Dialog, Icon, IconLock, logPosition, timeOfDay } from '@gatehouse/ui';
import { useState } from 'react';
import { WhatChanged } from './pack-changes';
import type { Room, RoomPack } from './room-query';
import classes from './room.module.css';

/** What the board was shown: where in the log, by which digest, and how much has happened since. */
export function PackBox({ room, pack }: { room: Room; pack: RoomPack }) {
  const [isOpen, setOpen] = useState(false);
  const shown = new Set(room.items.filter(({ isWithheld }) => !isWithheld).map(({ itemId }) => itemId));
  const since = pack.since.filter(({ itemId }) => shown.has(itemId));
  return (
    <section aria-label="Pack" className={classes.pack}>
      <span className={classes.plum}>
        <Icon of={IconLock} />
      </span>
      <div>
        <p>
          <b>Pack frozen</b> at {logPosition(pack.position)}, {dayHeading(pack.frozenAt)}{' '}
          {timeOfDay(pack.frozenAt)}.
        </p>
        <p className={classes.digest} title={pack.digest}>
          {shortDigest(pack.digest)}
        </p>
        {since.length === 0 ? (
          <p className={classes.small}>Nothing has changed since then.</p>
        ) : (
          <button type="button" className={classes.link} onClick={() => setOpen(true)}>
            {since.length === 1 ? '1 event since then' : `${since.length} events since then`}
          </button>
        )}
      </div>
      <Dialog title="Since the pack was frozen" isOpen={isOpen} onClose={() => setOpen(false)} size="wide">
        <WhatChanged changes={since} items={room.items} />
      </Dialog>
    </section>
  );
}

/** `7c1e a09b 55d2`: enough to compare by eye. */
export const shortDigest = (digest: string): string =>
  digest.slice(0, 12).match(/.{4}/g)?.join(' ') ?? digest;
