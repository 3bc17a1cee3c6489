import { useApolloClient } from '@apollo/client/react';
import { Confirm, NativeSelect } from '@gatehouse/ui';
import { useCommand, useMe, useMoment } from '@gatehouse/web-kit';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { policyDraftQuery } from '../editor/draft.query';
import { draftPolicy, type ListedPolicy } from './policies.query';
import classes from './policies.module.css';

type Way = 'built-in' | 'version' | 'file';
type Props = { policies: readonly ListedPolicy[]; onClose: () => void };

/** A new policy begins as something: the built-in one, a published version, or a file that was taken away. */
export function BeginPolicy({ policies, onClose }: Props) {
  const published = policies.flatMap(({ id, name, versions }) =>
    versions.map(({ version }) => ({ key: `${id}/${version}`, policyId: id, name, version })),
  );
  const [way, setWay] = useState<Way>('built-in');
  const [from, setFrom] = useState(published[0]?.key ?? '');
  const [file, setFile] = useState<{ name: string; text: string } | null>(null);
  const { keep } = useMoment();
  const navigate = useNavigate();
  const client = useApolloClient();
  const command = useCommand(draftPolicy);
  const me = useMe()?.person.name ?? 'You';
  const chosen = published.find(({ key }) => key === from);
  const start = {
    'built-in': { start: { isBuiltIn: true } },
    version: chosen ? { start: { policyId: chosen.policyId, version: chosen.version } } : null,
    file: file && { file: file.text },
  }[way];
  const begin = async () => {
    if (!start) return;
    const outcome = await command.run(start);
    if (!outcome.accepted) return;
    // The draft's screen reads what is there; that it is there is waited for here.
    const variables = { id: outcome.id, atLeast: outcome.position };
    await client.query({ query: policyDraftQuery, variables, fetchPolicy: 'network-only' });
    void navigate(keep(`/policies/${outcome.id}/draft`));
  };
  return (
    <Confirm
      title="Begin a policy"
      isOpen
      onClose={onClose}
      act="Begin the draft"
      isReady={start !== null}
      isBusy={command.isRunning}
      trouble={command.refusal && { title: command.refusal.reason }}
      recorded={
        start && (
          <>
            <b>{me}</b> began the draft of a policy, from {wordsOf(way, { chosen, file })}.
          </>
        )
      }
      onConfirm={() => void begin()}
    >
      <Ways {...{ way, hasVersions: published.length > 0 }} onChoose={setWay} />
      {way === 'version' && (
        <NativeSelect
          label="Which policy"
          value={from}
          data={published.map(({ key, name, version }) => ({
            value: key,
            label: `${name}, version ${version}`,
          }))}
          onChange={({ currentTarget }) => setFrom(currentTarget.value)}
        />
      )}
      {way === 'file' && <FileField onRead={setFile} />}
    </Confirm>
  );
}

const wordsOf = (
  way: Way,
  { chosen, file }: { chosen: { name: string; version: number } | undefined; file: { name: string } | null },
): string => {
  if (way === 'built-in') return 'the built-in policy';
  return way === 'file'
    ? `the file ${file?.name ?? ''}`
    : `version ${chosen?.version ?? ''} of ${chosen?.name ?? ''}`;
};

const ways: readonly { way: Way; label: string; says: string }[] = [
  {
    way: 'built-in',
    label: 'Start from the built-in policy',
    says: 'Four gates from idea to production, as Gatehouse argues for them.',
  },
  {
    way: 'version',
    label: 'From a published version',
    says: 'A policy of its own that begins as another says.',
  },
  { way: 'file', label: 'From a file', says: 'One that was downloaded from a Gatehouse.' },
];

function Ways(props: { way: Way; hasVersions: boolean; onChoose: (way: Way) => void }) {
  return (
    <fieldset className={classes.ways} aria-label="What it begins as">
      {ways
        .filter(({ way }) => way !== 'version' || props.hasVersions)
        .map(({ way, label, says }) => (
          <label key={way}>
            <input type="radio" name="way" checked={props.way === way} onChange={() => props.onChoose(way)} />
            <span>
              {label}
              <small>{says}</small>
            </span>
          </label>
        ))}
    </fieldset>
  );
}

function FileField({ onRead }: { onRead: (file: { name: string; text: string } | null) => void }) {
  const read = async (file: File | undefined) =>
    onRead(file ? { name: file.name, text: await file.text() } : null);
  return (
    <label>
      The file
      <br />
      <input
        type="file"
        accept="application/json,.json"
        onChange={({ currentTarget }) => void read(currentTarget.files?.[0])}
      />
    </label>
  );
}
