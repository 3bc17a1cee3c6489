import {
  Autonomy,
  ContractMark,
  day,
  Owner,
  StageMini,
  StatusMark,
  Tier,
  When,
  type TableColumn,
} from '@gatehouse/ui';
import { words } from '@gatehouse/web-kit';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { GateState } from '../rows/gate-state';
import { EmergencyTag } from '../rows/halt-mark';
import type { PilotRow } from '../rows/pilots.query';
import classes from './columns.module.css';

/** What a cell needs beyond its row: how a link keeps the instant, and the clock that ages are read against. */
export type CellContext = { keep: (address: string) => string; clock: Date | undefined };

export type PilotColumn = Omit<TableColumn<PilotRow>, 'cell'> & {
  cell: (row: PilotRow, context: CellContext) => ReactNode;
};

const nobody = <span className={classes.none}>none</span>;
const textOr = (text: string | null | undefined) => text || nobody;

/** Every column there is; a view shows some of them, in an order of its own. */
export const allColumns: readonly PilotColumn[] = [
  {
    id: 'name',
    header: 'Pilot',
    width: 260,
    grows: true,
    isSortable: true,
    cell: ({ id, name, status, holds }, { keep }) => (
      <span className={classes.pilot}>
        <Link className={classes.name} to={keep(`/pilots/${id}`)} title={name}>
          {name}
        </Link>
        <EmergencyTag status={status} holds={holds} />
      </span>
    ),
  },
  { id: 'unit', header: 'Unit', width: 170, isSortable: true, cell: ({ unit }) => textOr(unit) },
  {
    id: 'programme',
    header: 'Programme',
    width: 160,
    isSortable: true,
    cell: ({ programme }) => textOr(programme),
  },
  {
    id: 'stage',
    header: 'Stage',
    width: 196,
    isSortable: true,
    cell: ({ stage }) => <StageMini stage={words(stage)} />,
  },
  {
    id: 'status',
    header: 'Status',
    width: 92,
    isSortable: true,
    cell: ({ status }) => <StatusMark status={words(status)} />,
  },
  {
    id: 'owner',
    header: 'Accountable owner',
    width: 192,
    cell: ({ owner, orphanedSince, offer }, { clock }) => (
      <span title={offer ? `Offered to ${offer.to.name}, not yet accepted` : undefined}>
        <Owner
          owner={owner ?? null}
          orphanedSince={orphanedSince ?? null}
          {...(clock ? { at: clock } : {})}
        />
      </span>
    ),
  },
  { id: 'sponsor', header: 'Sponsor', width: 140, cell: ({ sponsor }) => textOr(sponsor?.name) },
  {
    id: 'autonomy',
    header: 'Auto.',
    width: 66,
    isSortable: true,
    cell: ({ autonomy }) => <Autonomy level={autonomy} />,
  },
  {
    id: 'riskTier',
    header: 'Tier',
    width: 92,
    isSortable: true,
    cell: ({ riskTier }) => <Tier tier={riskTier} />,
  },
  {
    id: 'contractState',
    header: 'Contract',
    width: 100,
    isSortable: true,
    cell: ({ contractState }) => <ContractMark state={words(contractState)} />,
  },
  {
    id: 'gateState',
    header: 'Gate review',
    width: 150,
    isSortable: true,
    cell: (row) => (row.gateState === 'none' && row.openConditions === 0 ? nobody : <GateState {...row} />),
  },
  {
    id: 'externalId',
    header: 'External id',
    width: 130,
    isSortable: true,
    cell: ({ externalId }) => (externalId ? <span className={classes.code}>{externalId}</span> : nobody),
  },
  {
    id: 'registeredAt',
    header: 'Registered',
    width: 120,
    isSortable: true,
    cell: ({ registeredAt }) => <When at={registeredAt} show={day} />,
  },
  {
    id: 'changedAt',
    header: 'Changed',
    width: 124,
    isSortable: true,
    cell: ({ changedAt }) => <When at={changedAt} show={day} />,
  },
  { id: 'tags', header: 'Tags', width: 160, cell: ({ tags }) => textOr(tags.join(', ')) },
];

/** The chosen columns in their order; the pilot's name is always among them. */
export const columnsFor = (chosen: readonly string[], context: CellContext): TableColumn<PilotRow>[] => {
  const ids = chosen.includes('name') ? chosen : ['name', ...chosen];
  return ids.flatMap((id) => {
    const column = allColumns.find((one) => one.id === id);
    return column ? [{ ...column, cell: (row: PilotRow) => column.cell(row, context) }] : [];
  });
};
