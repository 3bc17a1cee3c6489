import { clauseNames, clauseTitles } from '@gatehouse/pilots-domain';
import { Note, shortDay } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import type { ShownPilot } from '../pilot/shown-pilot';
import type { ShownContract, ShownVersion } from './contract-query';
import classes from './contract.module.css';
import { Signatures, type Answering } from './signatures';
import { Versions } from './versions';

type Props = {
  pilot: ShownPilot;
  contract: ShownContract;
  version: ShownVersion;
  onAnswer: (answering: Answering) => void;
};

/** What the text beside it is worth: what changed, who signed, which versions there were, what stands on it. */
export function ContractRail({ pilot, contract, version, onAnswer }: Props) {
  const before = contract.versions.find((one) => one.version === version.version - 1);
  return (
    <aside className={classes.rail} aria-label="Signatures and versions">
      <ChangeNote version={version} before={before} />
      <Signatures pilot={pilot} contract={contract} version={version} onAnswer={onAnswer} />
      <Versions pilotId={pilot.id} versions={contract.versions} shown={version.version} />
      <Foundations pilot={pilot} contract={contract} />
      <section className={classes.block} aria-labelledby="rests-on-it">
        <h2 id="rests-on-it">What rests on it</h2>
        <p>
          Autonomy {pilot.autonomy}, and every approval that names this contract. A material change voids its
          signatures; a change of wording voids nothing.
        </p>
      </section>
    </aside>
  );
}

function ChangeNote({ version, before }: { version: ShownVersion; before: ShownVersion | undefined }) {
  if (version.change === 'first' || !before) return null;
  const numbers = version.changed.map((clause) => clauseNames.indexOf(clause) + 1);
  const clauses = numbers.length === 1 ? `Clause ${numbers.join('')}` : `Clauses ${listed(numbers)}`;
  const title = `${clauses} changed on ${shortDay(version.submittedAt)}.`;
  if (version.change === 'wording')
    return (
      <Note title={title}>
        Only wording: {listed(version.changed.map((clause) => clauseTitles[clause].toLowerCase()))}. What was
        signed stands.
      </Note>
    );
  const lost = before.signatures.length;
  return (
    <Note tone="warn" title={title}>
      Material:{' '}
      {lost === 0
        ? `nobody had signed v${before.version}.`
        : `it voided ${counted(lost)} on v${before.version}.`}{' '}
      {version.signatures.length === 3 && 'All have signed again.'}
    </Note>
  );
}

const counted = (signatures: number): string =>
  signatures === 1
    ? 'one signature'
    : `${['no', 'one', 'two', 'three'][signatures] ?? signatures} signatures`;

const listed = (words: readonly (string | number)[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

function Foundations({ pilot, contract }: { pilot: ShownPilot; contract: ShownContract }) {
  const { keep } = useMoment();
  const origin = contract.origin;
  return (
    <section className={classes.block} aria-labelledby="it-rests-on">
      <h2 id="it-rests-on">What it rests on</h2>
      <p>
        {pilot.owner ? `${pilot.owner.name} as owner` : 'No owner just now'},{' '}
        {pilot.sponsor ? `${pilot.sponsor.name} as sponsor` : 'no sponsor'}.{' '}
        {origin?.pilotId && (
          <>
            It began as version {origin.version} of the contract of{' '}
            <Link className={classes.link} to={keep(`/pilots/${origin.pilotId}/contract`)}>
              {origin.pilotName}
            </Link>
            .
          </>
        )}
      </p>
    </section>
  );
}
