import { Button, Icon, IconEdit, IconLock, IconPrinter, Note } from '@gatehouse/ui';
import { useCommand, useMoment } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import type { ShownPilot } from '../pilot/shown-pilot';
import { draftContract } from './contract-commands';
import type { Place } from './contract-place';
import { openingOf, type ShownContract } from './contract-query';
import classes from './contract.module.css';

type Props = {
  pilot: ShownPilot;
  contract: ShownContract;
  place: Place;
  onRecorded: (position: string) => Promise<void>;
  onProposed: () => void;
};

/** The ways to look at a contract, how it stands, and what can be done with it as a whole. */
export function ContractTools({ pilot, contract, place, onRecorded, onProposed }: Props) {
  const { isPast } = useMoment();
  const command = useCommand(draftContract);
  const [present] = contract.versions;
  const read = place.kind === 'version' ? place.version : present;
  const opening = openingOf(contract, 'DraftContract');
  const propose = async () => {
    if (!read) return;
    const outcome = await command.run({ pilotId: pilot.id, fromVersion: read.version });
    if (outcome.accepted) await onRecorded(outcome.position).then(onProposed);
  };
  const mayPropose = !isPast && present && !contract.draft;
  return (
    <div className={classes.tools}>
      <Ways pilotId={pilot.id} contract={contract} place={place} />
      <span className={classes.seal} aria-live="polite">
        <Icon of={IconLock} size={14} /> {standing(contract)}
      </span>
      <span className={classes.toolActs}>
        <Button tone="quiet" size="small" icon={IconPrinter} onClick={() => window.print()}>
          Print
        </Button>
        {mayPropose && opening?.isOpen && (
          <Button size="small" icon={IconEdit} isBusy={command.isRunning} onClick={() => void propose()}>
            {read === present ? 'Propose a change' : `Start a draft from version ${read?.version}`}
          </Button>
        )}
      </span>
      {mayPropose && opening && !opening.isOpen && (
        <p className={classes.closed}>
          <b>Proposing a change</b> is not open to you. {opening.reason}
        </p>
      )}
      {command.refusal && <Note tone="warn" role="alert" title={command.refusal.reason} />}
    </div>
  );
}

function Ways({ pilotId, contract, place }: { pilotId: string; contract: ShownContract; place: Place }) {
  const { keep } = useMoment();
  const [present, before] = contract.versions;
  const at = (part: string) => keep(`/pilots/${pilotId}/contract${part}`);
  const ways = [
    ...(present ? [{ label: 'Contract', to: at(''), isCurrent: place.kind === 'version' }] : []),
    ...(contract.draft
      ? [
          {
            label: `Draft of v${(present?.version ?? 0) + 1}`,
            to: at('/draft'),
            isCurrent: place.kind === 'draft',
          },
        ]
      : []),
    ...(present && before
      ? [
          {
            label: `Compare v${before.version} and v${present.version}`,
            to: at(`/compare/${before.version}/${present.version}`),
            isCurrent: place.kind === 'compare',
          },
        ]
      : []),
  ];
  return (
    <nav className={classes.ways} aria-label="Ways to look at the contract">
      {ways.map(({ label, to, isCurrent }) => (
        <Link key={label} to={to} aria-current={isCurrent ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}

const standing = ({ versions: [present], draft }: ShownContract): string => {
  if (!present) return 'Nothing is submitted yet; a draft binds nobody';
  const { version, status } = present;
  const next = draft ? `version ${version + 1} is being written` : `a change starts version ${version + 1}`;
  if (status === 'in_force') return `Version ${version} is in force and sealed; ${next}`;
  const missing = 3 - present.signatures.filter(({ isFormer }) => !isFormer).length;
  return `Version ${version} is sealed and waits for ${missing === 1 ? 'one signature' : `${missing} signatures`}`;
};
