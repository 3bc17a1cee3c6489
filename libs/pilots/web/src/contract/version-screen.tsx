import { logPosition, Note, occurred, PrintFoot } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { ShownPilot } from '../pilot/shown-pilot';
import type { Named } from '../pilot/will-be-recorded';
import type { ShownContract, ShownVersion } from './contract-query';
import { ContractRail } from './contract-rail';
import { ContractText } from './contract-text';
import classes from './contract.module.css';
import { RefuseSignature, SignContract } from './sign-contract';
import type { Answering } from './signatures';

type Props = {
  pilot: ShownPilot;
  contract: ShownContract;
  version: ShownVersion;
  me: Named | null;
  tools: ReactNode;
  onRecorded: (position: string) => Promise<void>;
};

/** One version beside what it is worth; where it can be signed, here. */
export function VersionScreen({ pilot, contract, version, me, tools, onRecorded }: Props) {
  // The version that lay before the signer stays with the dialog, whatever is submitted meanwhile.
  const [answering, setAnswering] = useState<(Answering & { opened: ShownVersion }) | null>(null);
  const { isPast } = useMoment();
  const [present = version] = contract.versions;
  const before = contract.versions.find((one) => one.version === version.version - 1);
  const answer = answering &&
    me &&
    !isPast && {
      ...{ pilotId: pilot.id, me, present, opened: answering.opened, role: answering.role },
      onClose: () => setAnswering(null),
      onRecorded: (position: string) => {
        setAnswering(null);
        void onRecorded(position);
      },
    };
  return (
    <div className={classes.columns}>
      <section className={classes.page} aria-label="Decision contract">
        {tools}
        <Standing pilotId={pilot.id} version={version} present={present} />
        <a className={`${classes.link} ${classes.jump}`} href="#signatures">
          Who has signed, and who is waited for
        </a>
        <ContractText version={version} before={before} />
        <Signed pilot={pilot} version={version} />
      </section>
      <ContractRail
        {...{ pilot, contract, version }}
        onAnswer={(next) => setAnswering({ ...next, opened: version })}
      />
      {answer && answering.act === 'sign' && <SignContract {...answer} />}
      {answer && answering.act === 'refuse' && <RefuseSignature {...answer} />}
    </div>
  );
}

type StandingProps = { pilotId: string; version: ShownVersion; present: ShownVersion };

/** What a reader has to know before they rely on this text. */
function Standing({ pilotId, version, present }: StandingProps) {
  const { keep } = useMoment();
  if (version.version !== present.version)
    return (
      <Note title={`You are reading version ${version.version}, which binds nobody any more.`}>
        <Link className={classes.link} to={keep(`/pilots/${pilotId}/contract`)}>
          Read version {present.version}
        </Link>{' '}
        for what holds now.
      </Note>
    );
  const former = version.signatures.filter(({ isFormer }) => isFormer).map(({ role }) => role);
  if (version.status === 'in_force' && former.length > 0)
    return (
      <Note
        tone="warn"
        title={`Version ${version.version} rests on a former ${former.join(' and ')}’s signature.`}
      >
        It stays in force. It rests on its own feet again once the present {former.join(' and ')} has signed.
      </Note>
    );
  return null;
}

/** On paper: who signed what, and at the foot of every sheet where in the log it can be checked. */
function Signed({ pilot, version }: { pilot: ShownPilot; version: ShownVersion }) {
  return (
    <footer className={classes.printFoot}>
      <ul>
        {version.signatures.map(({ role, person, at, version: on }) => (
          <li key={role}>
            {role}: <b>{person.name}</b>, {occurred(at)}, on version {on}
          </li>
        ))}
        {version.signatures.length < 3 && (
          <li>Not in force: {3 - version.signatures.length} of 3 to sign.</li>
        )}
      </ul>
      <PrintFoot
        sealed={{
          name: `${pilot.name}, decision contract version ${version.version}, ${logPosition(version.position)}`,
          digest: `sha-256 ${version.digest}`,
        }}
      />
    </footer>
  );
}
