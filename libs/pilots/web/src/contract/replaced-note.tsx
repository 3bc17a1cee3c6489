import { Note, timeOfDay } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import type { ShownVersion } from './contract-query';
import classes from './contract.module.css';

type Props = { pilotId: string; opened: ShownVersion; present: ShownVersion };

/** Said to whoever is about to sign a text that somebody has replaced meanwhile. */
export function ReplacedNote({ pilotId, opened, present }: Props) {
  const { keep } = useMoment();
  const now = present.version;
  return (
    <Note
      tone="warn"
      role="alert"
      title={`Version ${opened.version} was replaced by version ${now} at ${timeOfDay(present.submittedAt)}.`}
    >
      <Link
        className={classes.link}
        to={keep(`/pilots/${pilotId}/contract/compare/${opened.version}/${now}`)}
      >
        Read what changed
      </Link>
      , then sign version {now}. Nothing you wrote is lost.
    </Note>
  );
}

/** Another text than the one that was opened; a change of wording is the same to whoever signs. */
export const isReplaced = (
  opened: ShownVersion,
  present: ShownVersion | undefined,
): present is ShownVersion => present !== undefined && present.digest !== opened.digest;
