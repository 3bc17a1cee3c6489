import { Button, EmptyState, IconSignature, Note, Select } from '@gatehouse/ui';
import { graphql, useCommand, useMoment } from '@gatehouse/web-kit';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { draftContract } from './contract-commands';
import { openingOf, type ShownContract } from './contract-query';
import classes from './contract.module.css';

const templatesQuery = graphql(`
  query ContractTemplates($search: String) {
    contractTemplates(search: $search) {
      pilotId
      pilotName
      unit
      version
      decision
    }
  }
`);

type Props = { pilotId: string; contract: ShownContract; onRecorded: (position: string) => void };

/** Why a pilot needs a contract, and how one is begun. */
export function NoContractYet({ pilotId, contract, onRecorded }: Props) {
  const { isPast } = useMoment();
  if (isPast)
    return (
      <EmptyState title="There was no decision contract yet" icon={IconSignature}>
        At the instant you are reading, nobody had begun one. Return to now to see whether there is one.
      </EmptyState>
    );
  return (
    <EmptyState
      title="No decision contract yet"
      icon={IconSignature}
      actions={<Begin pilotId={pilotId} contract={contract} onRecorded={onRecorded} />}
    >
      Who acts on the output, what is good enough, which errors are borne, who is called and who is liable:
      until that is written down and signed by owner, sponsor and assurance, nobody has agreed to it. It takes
      ten clauses, and each says what a good answer looks like.
    </EmptyState>
  );
}

function Begin({ pilotId, contract, onRecorded }: Props) {
  const command = useCommand(draftContract);
  const opening = openingOf(contract, 'DraftContract');
  const begin = async (fromPilot: string | null) => {
    const outcome = await command.run({ pilotId, fromPilot });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  if (!opening?.isOpen) return <p className={classes.closed}>{opening?.reason}</p>;
  return (
    <div className={classes.begin}>
      <Button tone="solid" isBusy={command.isRunning} onClick={() => void begin(null)}>
        Start from a blank page
      </Button>
      <FromProduction isBusy={command.isRunning} onBegin={(pilot) => void begin(pilot)} />
      {command.refusal && <Note tone="warn" role="alert" title={command.refusal.reason} />}
    </div>
  );
}

type FromProps = { isBusy: boolean; onBegin: (pilotId: string) => void };

function FromProduction({ isBusy, onBegin }: FromProps) {
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const { data, previousData } = useQuery(templatesQuery, { variables: { search: search.trim() || null } });
  const templates = (data ?? previousData)?.contractTemplates ?? [];
  if (templates.length === 0 && search === '')
    return (
      <p className={classes.closed}>
        No pilot in production has a contract in force yet; the first one that does can be started from.
      </p>
    );
  return (
    <div className={classes.from}>
      <Select
        label="Or from a contract that reached production"
        placeholder="Type a pilot’s name"
        searchable
        clearable
        data={templates.map(({ pilotId, pilotName, unit, version }) => ({
          value: pilotId,
          label: `${pilotName}, ${unit}, v${version}`,
        }))}
        filter={({ options }) => options}
        value={chosen}
        onChange={setChosen}
        searchValue={search}
        onSearchChange={setSearch}
        nothingFoundMessage="No contract of a pilot in production is called that."
        withScrollArea={false}
        comboboxProps={{ withinPortal: false }}
      />
      <Button isBusy={isBusy} disabled={chosen === null} onClick={() => chosen && onBegin(chosen)}>
        Start from it
      </Button>
    </div>
  );
}
