import { Button, count } from '@gatehouse/ui';
import type { LiveRows } from '../rows/use-live-rows';
import classes from './page.module.css';

/** What would move rows waits here, so that nothing moves under the pointer. */
export function News({ live: { news, show } }: { live: LiveRows }) {
  return (
    <div role="status" className={classes.news}>
      {news !== null && (
        <Button size="small" onClick={show}>
          {news > 0 ? `${count(news)} new, show` : `${count(-news)} fewer, show`}
        </Button>
      )}
    </div>
  );
}
