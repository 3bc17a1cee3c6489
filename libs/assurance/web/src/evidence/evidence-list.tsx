import { evidenceKindWords } from '@gatehouse/assurance-domain';
import {
  bytes,
  day,
  daysSince,
  Digest,
  Icon,
  IconLink,
  IconPaperclip,
  PersonName,
  When,
} from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import { EvidenceState } from './evidence-state';
import classes from './evidence.module.css';
import type { ShownEvidence } from './evidence.query';
import { kindOf } from './wire-kind';

type Props = { evidence: readonly ShownEvidence[]; at: Date | undefined };

/** What counts comes first; what was superseded or has expired stays below, visibly so. */
export function EvidenceList({ evidence, at }: Props) {
  const counting = evidence.filter(({ state }) => state === 'counts');
  const past = evidence.filter(({ state }) => state !== 'counts');
  return (
    <>
      {counting.length > 0 && <Rows label="Evidence that counts" evidence={counting} at={at} />}
      {counting.length === 0 && <p className={classes.nothing}>Nothing that was filed counts any more.</p>}
      {past.length > 0 && (
        <>
          <h2 className={classes.heading}>Superseded or expired</h2>
          <Rows label="Evidence that counts no more" evidence={past} at={at} />
        </>
      )}
    </>
  );
}

function Rows({ label, evidence, at }: Props & { label: string }) {
  return (
    <ul aria-label={label} className={classes.rows}>
      {evidence.map((one) => (
        <Row key={one.id} one={one} at={at} />
      ))}
    </ul>
  );
}

function Row({ one, at }: { one: ShownEvidence; at: Date | undefined }) {
  const { keep } = useMoment();
  return (
    <li className={classes.row} data-state={one.state}>
      <span className={classes.mark} aria-hidden>
        <Icon of={one.isLink ? IconLink : IconPaperclip} size={14} />
      </span>
      <span className={classes.words}>
        <Link to={keep(`/evidence/${one.id}`)} className={classes.name}>
          {one.title}
        </Link>
        <small>
          {evidenceKindWords(kindOf(one.kind))}, dated {day(one.datedOn)}, {daysSince(one.datedOn, at)} d old
        </small>
      </span>
      <span className={classes.state}>
        <EvidenceState {...one} />
      </span>
      <span className={classes.digest}>
        {one.digest ? <Digest of={one.digest} /> : <small>no digest said</small>}
        <small>{placeOf(one)}</small>
      </span>
      <span className={classes.by}>
        <PersonName {...one.filedBy} />
        <small>
          filed <When at={one.filedAt} show={day} />
        </small>
      </span>
    </li>
  );
}

const placeOf = ({ isLink, address, bytes: size }: ShownEvidence): string =>
  isLink ? hostOf(address) : bytes(size ?? 0);

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);
