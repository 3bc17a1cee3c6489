import { contractWord, Tag } from '@gatehouse/ui';
import { words } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import { gateStateWord } from '../rows/gate-state';
import type { Difference } from './difference.query';
import classes from './difference.module.css';

const kinds = {
  appeared: { label: 'new', tone: 'go' },
  changed: { label: 'changed', tone: 'accent' },
  ended: { label: 'gone', tone: 'hold' },
} as const;

const names: Record<string, string> = {
  riskTier: 'tier',
  contractState: 'contract',
  gateState: 'gate review',
  externalId: 'external id',
};

export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  return (
    <ul className={classes.list}>
      {differences.map((one) => (
        <li key={one.id} className={classes.pilot}>
          <span className={classes.kind}>
            <Tag tone={kinds[one.kind].tone}>{kinds[one.kind].label}</Tag>
          </span>
          <Link to={`/pilots/${one.id}`} className={classes.name}>
            {one.name}
          </Link>
          <span className={classes.fields}>
            {one.fields.filter(isTelling(one.kind)).map(({ field, was, is }) => (
              <span key={field}>
                {names[field] ?? field} {one.kind !== 'appeared' && <del>{valueOf(field, was)}</del>}{' '}
                {one.kind !== 'ended' && <ins>{valueOf(field, is)}</ins>}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

// The name of what is new or gone stands beside it already.
const isTelling =
  (kind: Difference['kind']) =>
  ({ field }: { field: string }): boolean =>
    kind === 'changed' || field !== 'name';

const coded = ['stage', 'status', 'riskTier'];

const valueOf = (field: string, value: string | null | undefined): string => {
  if (value === null || value === undefined || value === '') return 'none';
  if (field === 'contractState') return contractWord(words(value));
  if (field === 'gateState') return gateStateWord(value);
  return coded.includes(field) ? words(value) : value;
};
