import { day, When } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import { EvidenceState } from '../evidence/evidence-state';
import type { ShownEvidence } from '../evidence/evidence.query';
import { chainOf } from './chain-of';
import classes from './detail.module.css';

type Props = { id: string; evidence: readonly ShownEvidence[] };

/** What it took the place of, and what took its place, newest first; nothing where it stands alone. */
export function Chain({ id, evidence }: Props) {
  const { keep } = useMoment();
  const chain = chainOf(id, evidence);
  if (chain.length < 2) return null;
  return (
    <section className={classes.block} aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <ol className={classes.chain}>
        {chain.map((one) => (
          <li key={one.id} data-shown={one.id === id || undefined}>
            <Link to={keep(`/evidence/${one.id}`)} aria-current={one.id === id ? 'page' : undefined}>
              {one.title}
            </Link>
            <span>
              dated {day(one.datedOn)}, filed <When at={one.filedAt} show={day} />
            </span>
            <EvidenceState {...one} />
          </li>
        ))}
      </ol>
    </section>
  );
}
