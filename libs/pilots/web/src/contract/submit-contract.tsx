import { blankClauses, clauseTitles, type ClauseName, type ContractEvent } from '@gatehouse/pilots-domain';
import { Confirm, ErrorState, Loading, Note } from '@gatehouse/ui';
import { graphql, useCommand } from '@gatehouse/web-kit';
import { useQuery } from '@apollo/client/react';
import type { ResultOf } from '@graphql-typed-document-node/core';
import { asTrouble } from '../pilot/command-props';
import type { Named } from '../pilot/will-be-recorded';
import { submitContract } from './contract-commands';
import classes from './contract.module.css';
import { RecordedSentence } from './recorded-sentence';

const previewQuery = graphql(`
  query PreviewSubmission($pilot: ID!) {
    previewSubmission(pilot: $pilot) {
      version
      change
      changed
      material
      revision
      flaws {
        clause
        field
        sentence
      }
      voids {
        version
        wasInForce
        signatures {
          role
          person {
            id
            name
          }
        }
      }
      carries {
        role
        person {
          id
          name
        }
      }
    }
  }
`);

type Preview = NonNullable<ResultOf<typeof previewQuery>['previewSubmission']>;

type Props = {
  pilotId: string;
  me: Named;
  /** Why the decider would refuse it now, if it would. */
  closedBecause: string | null;
  onClose: () => void;
  onRecorded: (position: string) => void;
};

/** Shows whether the change is material or of wording, and what it voids, before it is made. */
export function SubmitContract({ pilotId, me, closedBecause, onClose, onRecorded }: Props) {
  const { data, error } = useQuery(previewQuery, {
    variables: { pilot: pilotId },
    fetchPolicy: 'network-only',
  });
  const command = useCommand(submitContract);
  const preview = data?.previewSubmission;
  const isReady = preview?.flaws.length === 0 && closedBecause === null;
  const submit = async () => {
    if (!preview) return;
    const outcome = await command.run({ pilotId, seenRevision: preview.revision });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  return (
    <Confirm
      title={preview ? `Submit version ${preview.version}` : 'Submit the contract'}
      isOpen
      onClose={onClose}
      act={preview ? `Submit version ${preview.version}` : 'Submit the contract'}
      tone={preview?.voids ? 'danger' : 'solid'}
      isReady={isReady}
      isBusy={command.isRunning}
      trouble={asTrouble(command.refusal)}
      onConfirm={() => void submit()}
      recorded={preview && isReady ? <RecordedSentence by={me} events={eventsOf(pilotId, preview)} /> : null}
    >
      {error && <ErrorState title="What it would do could not be read" />}
      {!preview && !error && <Loading label="Reading what it would do" rows={3} />}
      {preview && isReady && <Consequence preview={preview} />}
      {preview && !isReady && <Obstacles preview={preview} because={closedBecause} />}
    </Confirm>
  );
}

function Consequence({ preview: { change, material, changed, voids, carries } }: { preview: Preview }) {
  if (change === 'first')
    return (
      <Note title="This is the first version.">
        Owner, sponsor and assurance, three different people, are asked to sign it. It is in force with the
        third signature.
      </Note>
    );
  if (change === 'wording')
    return (
      <Note tone="go" title={`Only wording changes: ${titles(changed)}.`}>
        {carries.length > 0
          ? `What ${people(carries)} signed stands on it too.`
          : 'Nobody had signed the version before; nothing is lost.'}
      </Note>
    );
  return (
    <Note tone="warn" title={`This is a material change: ${titles(material)}.`}>
      {voids ? (
        <>
          It voids version {voids.version}
          {voids.wasInForce && ', which is in force'}, and what {people(voids.signatures)} signed. Until three
          people have signed again, no contract is in force.
        </>
      ) : (
        'Nobody had signed the version before, so it voids nothing.'
      )}
    </Note>
  );
}

function Obstacles({ preview: { flaws }, because }: { preview: Preview; because: string | null }) {
  if (flaws.length === 0)
    return <Note tone="warn" title={because ?? 'It cannot be submitted now.'} role="alert" />;
  return (
    <Note
      tone="warn"
      role="alert"
      title={flaws.length === 1 ? 'One answer says nothing yet.' : `${flaws.length} answers say nothing yet.`}
    >
      <ul className={classes.flawList}>
        {flaws.slice(0, 8).map(({ field, clause, sentence }) => (
          <li key={field}>
            <b>{clauseTitles[clause]}:</b> {sentence}
          </li>
        ))}
        {flaws.length > 8 && <li>and {flaws.length - 8} more</li>}
      </ul>
    </Note>
  );
}

/** What the story will tell, as far as anybody can know it beforehand. */
const eventsOf = (
  pilotId: string,
  { version, change, changed, material, voids }: Preview,
): ContractEvent[] => {
  const about = { pilotId, digest: '' };
  const submitted: ContractEvent = {
    ...{ ...about, type: 'ContractSubmitted', version, change, changed, capacity: 'owner' },
    clauses: blankClauses,
  };
  if (!voids) return [submitted];
  const { wasInForce } = voids;
  const signatures = voids.signatures.map(({ role, person }) => ({
    ...{ role, person: person.id, version: voids.version, at: '' },
  }));
  const voided = {
    ...about,
    version: voids.version,
    wasInForce,
    replacedBy: version,
    changed: material,
    signatures,
  };
  return [submitted, { type: 'ContractVoided', ...voided }];
};

const titles = (clauses: readonly ClauseName[]): string =>
  inWords(clauses.map((clause) => clauseTitles[clause].toLowerCase()));

const people = (signatures: Preview['carries']): string =>
  inWords(signatures.map(({ person }) => person.name));

const inWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
