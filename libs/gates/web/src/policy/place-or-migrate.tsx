import { useApolloClient, useQuery } from '@apollo/client/react';
import { Confirm, counted, Loading, NativeSelect, Note, Textarea } from '@gatehouse/ui';
import { useMe, useTogether } from '@gatehouse/web-kit';
import { useState } from 'react';
import { ChoosePilots } from './choose-pilots';
import { PlacedAnswer } from './placed-answer';
import { migratePilots, placementsQuery, placePilots, type ShownVersion } from './policy.query';
import { unplaced, useSources } from './use-sources';

type Props = { version: ShownVersion; onClose: () => void };

/** As many as one command takes. */
const mostAtOnce = 500;

/** Brings pilots under a version: those that are under none are placed, all others are migrated with a reason. */
export function PlaceOrMigrate({ version, onClose }: Props) {
  const sources = useSources(version);
  const [from, setFrom] = useState(unplaced.value);
  const source = sources.find(({ value }) => value === from) ?? unplaced;
  const isMigration = source.policy !== null;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const { data, error } = useQuery(placementsQuery, {
    variables: { policy: source.policy, version: source.version },
    fetchPolicy: 'network-only',
  });
  const pilots = (data?.placements.edges ?? []).map(({ node }) => ({ ...node.pilot, stage: node.stage }));
  const total = data?.placements.totalCount ?? 0;
  // All of those that are under none, also the ones that are not listed here.
  const all = isMigration ? pilots.length : Math.min(total, mostAtOnce);
  const isAll = chosen.length === pilots.length && all > pilots.length;
  const many = isAll ? all : chosen.length;
  const place = useTogether(placePilots);
  const migrate = useTogether(migratePilots);
  const command = isMigration ? migrate : place;
  const client = useApolloClient();
  const me = useMe()?.person.name ?? 'You';
  const to = `${version.name}, version ${version.version}`;
  const send = () => {
    const target = { policyId: version.policyId, version: version.version };
    return isMigration
      ? migrate.run({ ...target, pilots: [...chosen], reason: reason.trim() })
      : place.run({ ...target, pilots: isAll ? null : [...chosen] });
  };
  if (command.answer) {
    const close = () => {
      onClose();
      void client.refetchQueries({ include: 'active' });
    };
    const told = { title: `Pilots under ${to}`, answer: command.answer, left: isAll ? total - many : 0 };
    return <PlacedAnswer {...told} onClose={close} />;
  }
  const isReady = chosen.length > 0 && (!isMigration || reason.trim() !== '');
  return (
    <Confirm
      title={`Pilots under ${to}`}
      isOpen
      onClose={onClose}
      act={`${isMigration ? 'Migrate' : 'Place'} ${counted(many, 'pilot')}`}
      isReady={isReady}
      isBusy={command.isRunning}
      trouble={command.trouble && { title: command.trouble.reason }}
      recorded={
        isReady && (
          <>
            <b>{me}</b> {isMigration ? 'migrated' : 'placed'} {counted(many, 'pilot')}, one event each,{' '}
            {isMigration ? `to ${to}. “${reason.trim()}”` : `under ${to}.`}
          </>
        )
      }
      onConfirm={() => void send()}
    >
      <NativeSelect
        label="Pilots that are"
        value={source.value}
        data={sources.map(({ value, label }) => ({ value, label }))}
        onChange={({ currentTarget }) => {
          setFrom(currentTarget.value);
          setChosen([]);
        }}
      />
      {data && <ChoosePilots {...{ pilots, chosen, total, all }} onChoose={setChosen} />}
      {!data && !error && <Loading label="Reading the pilots" rows={3} rowHeight={30} />}
      {error && <Note tone="warn" role="alert" title="The pilots could not be read. Open this again." />}
      {isMigration && (
        <Textarea
          label="Why they are migrated"
          description="It is kept with each of them."
          rows={2}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      )}
    </Confirm>
  );
}
