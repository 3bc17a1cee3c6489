import { DownloadLink, IconCalendar, IconDownload, Popup } from '@gatehouse/ui';
import { Link } from 'react-router';
import { ownFeed } from './addresses';
import classes from './calendar.module.css';

type Props = { label?: string; feed?: string };

/** How the meetings come into somebody’s own calendar: those of one board, or of all they sit on. */
export function Subscribe({ label = 'Subscribe', feed = ownFeed }: Props) {
  return (
    <Popup trigger={{ label, icon: IconCalendar }} align="end">
      {() => (
        <div className={classes.subscribe}>
          <p>
            Most calendars keep an address up to date: add a calendar “from the web” or “by its address”, and
            give it
          </p>
          <code>{new URL(feed, window.location.origin).href}?token=gh_…</code>
          <p>
            A calendar cannot sign in as you do. What stands after “token=” is an access token that may read
            the calendar and nothing else: <Link to="/settings/tokens">issue one</Link>.
          </p>
          <DownloadLink href={feed} icon={IconDownload}>
            Download it once
          </DownloadLink>
        </div>
      )}
    </Popup>
  );
}
