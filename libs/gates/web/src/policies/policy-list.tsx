import { counted, day, Tag, When } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import type { ListedPolicy } from './policies.query';
import classes from './policies.module.css';

/** One row a policy; the row opens its newest version, or its draft while it has none. */
export function PolicyList({ policies }: { policies: readonly ListedPolicy[] }) {
  return (
    <ul className={classes.list} aria-label="Policies">
      {policies.map((policy) => (
        <Row key={policy.id} policy={policy} />
      ))}
    </ul>
  );
}

function Row({ policy }: { policy: ListedPolicy }) {
  const { keep } = useMoment();
  const { id, name, latest, draft, retired, versions } = policy;
  const newest = versions[0];
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Link
          className={classes.name}
          to={keep(latest > 0 ? `/policies/${id}/v/${latest}` : `/policies/${id}/draft`)}
        >
          {name}
        </Link>{' '}
        {retired && <Tag tone="hold">retired</Tag>}
        <small>
          {newest ? (
            <>
              Version {newest.version}, published by {newest.by.name} on <When at={newest.at} show={day} />
            </>
          ) : (
            'Not published yet'
          )}
        </small>
      </div>
      <div className={classes.versions}>
        {versions
          .filter(({ pilots }) => pilots > 0)
          .map((version) => (
            <Link
              key={version.version}
              className={classes.above}
              to={keep(`/policies/${id}/v/${version.version}`)}
            >
              v{version.version} <b>{counted(version.pilots, 'pilot')}</b>
            </Link>
          ))}
        {policy.pilots === 0 && latest > 0 && <span>no pilot</span>}
        {draft && (
          <Link className={classes.above} to={keep(`/policies/${id}/draft`)}>
            <Tag tone="accent">draft</Tag>
          </Link>
        )}
      </div>
    </li>
  );
}
