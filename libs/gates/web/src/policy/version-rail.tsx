import { Button, counted, day, When } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMayWritePolicies } from '../policies/policies-page';
import { PlaceOrMigrate } from './place-or-migrate';
import type { ShownPolicy, ShownVersion } from './policy.query';
import { RetirePolicy } from './retire-policy';
import classes from './policy.module.css';

type Props = { version: ShownVersion; policy: ShownPolicy };

/** Beside the rules: the other versions, and the pilots that are under this one. */
export function VersionRail({ version, policy }: Props) {
  const [task, setTask] = useState<'place' | 'retire' | null>(null);
  const { isPast } = useMoment();
  const mayWrite = useMayWritePolicies();
  const retire = policy.actions.find(({ command }) => command === 'RetirePolicy');
  return (
    <aside className={classes.rail} aria-label="Versions and pilots">
      <section aria-label="Pilots under it">
        <div className={classes.heading}>
          <h2>Pilots</h2>
          <span>{counted(version.pilots, 'under this version', 'under this version')}</span>
        </div>
        <p className={classes.aside}>
          A pilot keeps its version until somebody migrates it on purpose; each migration is recorded with its
          reason.
        </p>
        {mayWrite && !policy.retired && (
          <Button size="small" onClick={() => setTask('place')}>
            Place or migrate pilots
          </Button>
        )}
      </section>
      <Versions version={version} policy={policy} />
      <section aria-label="Proof">
        <div className={classes.heading}>
          <h2>Digest</h2>
        </div>
        <p className={classes.digest}>{version.digest}</p>
      </section>
      {!isPast && retire?.isOpen && (
        <div>
          <Button size="small" tone="danger" onClick={() => setTask('retire')}>
            Retire the policy
          </Button>
        </div>
      )}
      {task === 'place' && <PlaceOrMigrate version={version} onClose={() => setTask(null)} />}
      {task === 'retire' && <RetirePolicy policy={policy} onClose={() => setTask(null)} />}
    </aside>
  );
}

function Versions({ version, policy }: Props) {
  const { keep } = useMoment();
  return (
    <section aria-label="Versions">
      <div className={classes.heading}>
        <h2>Versions</h2>
      </div>
      <ul>
        {policy.versions.map((one) => (
          <li key={one.version} className={classes.version}>
            {one.version === version.version ? (
              <b aria-current="page">Version {one.version}</b>
            ) : (
              <Link to={keep(`/policies/${policy.id}/v/${one.version}`)}>Version {one.version}</Link>
            )}
            <small>
              <When at={one.at} show={day} />, {counted(one.pilots, 'pilot')}
            </small>
            {one.version !== version.version && (
              <Link
                className={classes.compare}
                to={keep(`/policies/${policy.id}/compare/${pair(one.version, version.version)}`)}
              >
                Compare
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The older one first. */
const pair = (one: number, other: number): string => `${Math.min(one, other)}/${Math.max(one, other)}`;
