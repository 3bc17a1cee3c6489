import { Age, Digest } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import classes from './review.module.css';
import type { ShownBound } from './shown-review';
import { noon } from './shown-days';

type Props = { pilotId: string; bound: ShownBound; title: string };

/** The exact versions that a review speaks about. */
export function BoundVersions({ pilotId, bound, title }: Props) {
  const { keep, clock } = useMoment();
  const { contractVersion, contractDigest, evidence } = bound;
  return (
    <section className={classes.side} aria-labelledby="bound">
      <h2 id="bound">{title}</h2>
      <ul>
        <li>
          {contractVersion == null ? (
            <span className={classes.quiet}>No contract is in force.</span>
          ) : (
            <>
              <Link to={keep(`/pilots/${pilotId}/contract`)}>Decision contract, v{contractVersion}</Link>
              {contractDigest && <Digest of={contractDigest} />}
            </>
          )}
        </li>
        {evidence.map(({ id, title: name, datedOn, state }) => (
          <li key={id}>
            <Link to={keep(`/evidence/${id}`)}>{name}</Link>
            <span className={classes.quiet}>
              {state === 'counts' ? <Age since={noon(datedOn)} {...(clock && { at: clock })} /> : state}
            </span>
          </li>
        ))}
        {evidence.length === 0 && (
          <li>
            <span className={classes.quiet}>No evidence.</span>
          </li>
        )}
      </ul>
    </section>
  );
}
