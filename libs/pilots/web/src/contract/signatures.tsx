import { Avatar, Button, occurred, Tag, When } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import type { ShownPilot } from '../pilot/shown-pilot';
import { openingOf, roles, type Role, type ShownContract, type ShownVersion } from './contract-query';
import classes from './contract.module.css';
import { Digest } from './digest';
import { Mark } from './mark';

export type Answering = { role: Role; act: 'sign' | 'refuse' };

type Props = {
  pilot: ShownPilot;
  contract: ShownContract;
  version: ShownVersion;
  onAnswer: (answering: Answering) => void;
};

const titles: Record<Role, string> = { owner: 'Owner', sponsor: 'Sponsor', assurance: 'Assurance' };

/** Who has signed a version, who has refused, who is waited for, and what the reader can do about it. */
export function Signatures({ version, ...props }: Props) {
  return (
    <section className={classes.block} aria-labelledby="signatures">
      <h2 id="signatures">Signatures on version {version.version}</h2>
      <Digest of={version.digest} />
      <ul className={classes.signatures}>
        {roles.map((role) => (
          <li key={role}>
            <Signature {...props} role={role} version={version} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Signature({ role, version, ...props }: Props & { role: Role }) {
  const signature = version.signatures.find((one) => one.role === role);
  const refusal = version.refusals.find((one) => one.role === role);
  return (
    <>
      <div className={classes.line}>
        <span className={classes.role}>{titles[role]}</span>
        <State role={role} version={version} />
      </div>
      {signature && (
        <Person {...signature.person}>
          <When at={signature.at} show={occurred} />
          {signature.version !== version.version && <>, carried from version {signature.version}</>}
        </Person>
      )}
      {signature?.isFormer && (
        <p className={classes.aside}>
          The contract rests on a former {role}’s signature until the present {role} signs again.
        </p>
      )}
      {refusal && (
        <>
          <Person {...refusal.person}>
            <When at={refusal.at} show={occurred} />
          </Person>
          <blockquote className={classes.quote}>“{refusal.reason}”</blockquote>
        </>
      )}
      <Acts {...props} role={role} version={version} />
    </>
  );
}

function State({ role, version }: { role: Role; version: ShownVersion }) {
  const signature = version.signatures.find((one) => one.role === role);
  if (signature) {
    const words = `signed v${signature.version}`;
    if (version.status === 'voided') return <Mark kind="gone">{words}, voided</Mark>;
    return <Mark kind={signature.isFormer ? 'open' : 'done'}>{words}</Mark>;
  }
  if (version.refusals.some((one) => one.role === role)) return <Mark kind="refused">refused</Mark>;
  if (version.status !== 'waiting') return <Mark kind="gone">not signed</Mark>;
  return version.overdue.includes(role) ? (
    <Tag tone="warn">overdue, over 14 d</Tag>
  ) : (
    <Mark kind="open">waiting</Mark>
  );
}

type PersonProps = { name: string; initials: string; children: React.ReactNode };

function Person({ name, initials, children }: PersonProps) {
  return (
    <div className={classes.person}>
      <Avatar initials={initials} />
      <div>
        <b>{name}</b>
        <small>{children}</small>
      </div>
    </div>
  );
}

const awaited = ({ owner, sponsor }: ShownPilot, role: Role): string => {
  if (role === 'owner') return owner?.name ?? 'an owner, whom nobody has found yet';
  if (role === 'sponsor') return sponsor?.name ?? 'a sponsor, whom nobody has named yet';
  return 'somebody of assurance';
};

/** Buttons where the decider would accept; where the reader could be meant, its reason. */
function Acts({ pilot, role, contract, version, onAnswer }: Props & { role: Role }) {
  const { isPast } = useMoment();
  const isPresent = contract.versions[0]?.version === version.version;
  const sign = openingOf(contract, 'SignContract', role);
  const refuse = openingOf(contract, 'RefuseSignature', role);
  if (isPast || !isPresent || !sign) return null;
  if (!sign.isOpen) {
    const isMissing = version.status === 'waiting' && !version.signatures.some((one) => one.role === role);
    return isMissing ? (
      <p className={classes.closed}>
        Waits for {awaited(pilot, role)}. {sign.reason}
      </p>
    ) : null;
  }
  return (
    <div className={classes.acts}>
      <Button tone="solid" size="small" onClick={() => onAnswer({ role, act: 'sign' })}>
        Sign as {role}
      </Button>
      {refuse?.isOpen && (
        <Button size="small" onClick={() => onAnswer({ role, act: 'refuse' })}>
          Refuse, with a reason
        </Button>
      )}
    </div>
  );
}
