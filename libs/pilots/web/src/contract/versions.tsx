import { clauseTitles } from '@gatehouse/pilots-domain';
import { shortDay } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import type { ShownVersion } from './contract-query';
import classes from './contract.module.css';
import { Mark } from './mark';

type Props = { pilotId: string; versions: readonly ShownVersion[]; shown: number };

/** Every version, newest first: what it changed, and what became of it. */
export function Versions({ pilotId, versions, shown }: Props) {
  const { keep } = useMoment();
  return (
    <section className={classes.block} aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <ul className={classes.versions}>
        {versions.map((one) => (
          <li key={one.version} data-shown={one.version === shown || undefined}>
            <Link
              to={keep(`/pilots/${pilotId}/contract${one === versions[0] ? '' : `/v/${one.version}`}`)}
              aria-current={one.version === shown ? 'page' : undefined}
            >
              <b>v{one.version}</b>
              <span>{summary(one)}</span>
              <Status of={one} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

const summary = ({ change, changed }: ShownVersion): string => {
  if (change === 'first') return 'first version';
  const titles = changed.map((clause) => clauseTitles[clause].toLowerCase());
  const named = titles.length > 2 ? `${titles.length} clauses` : titles.join(', ');
  return change === 'wording' ? `wording only, ${named}` : named;
};

function Status({ of: { status, endedAt, submittedAt } }: { of: ShownVersion }) {
  switch (status) {
    case 'in_force':
      return <Mark kind="done">in force</Mark>;
    case 'waiting':
      return <Mark kind="open">waiting</Mark>;
    case 'carried':
      return <Mark kind="gone">carried</Mark>;
    case 'voided':
      return <Mark kind="gone">voided {shortDay(endedAt ?? submittedAt)}</Mark>;
    case 'replaced':
      return <Mark kind="gone">replaced {shortDay(endedAt ?? submittedAt)}</Mark>;
  }
}
