import { age, occurred } from '../format/time';
import { IconUserQuestion } from '../icon/icons';
import { Icon } from '../icon/icon';
import { PersonName } from '../person/avatar';
import classes from './owner.module.css';

type Props = {
  owner?: { name: string; initials: string } | null;
  orphanedSince?: string | null;
  /** The instant the clock is read against; now unless given. */
  at?: Date;
  withAvatar?: boolean;
};

/** Who answers for a pilot, or since when nobody does. */
export function Owner({ owner, orphanedSince, at, withAvatar = false }: Props) {
  if (!owner) return <Orphaned since={orphanedSince ?? null} at={at} />;
  if (withAvatar) return <PersonName name={owner.name} initials={owner.initials} />;
  return <span className={classes.name}>{owner.name}</span>;
}

/** The only capitals in the product, with the clock that runs until somebody accepts. */
export function Orphaned({ since, at }: { since: string | null; at?: Date | undefined }) {
  return (
    <span
      className={classes.orphaned}
      title={since ? `Nobody has owned it since ${occurred(since)}` : undefined}
    >
      <Icon of={IconUserQuestion} size={12} />
      ORPHANED{since && ` ${age(since, at)}`}
    </span>
  );
}
