import type { Actor } from '@gatehouse/kernel';
import {
  clauseNames,
  flawsIn,
  noContract,
  openContractCommands,
  type PilotWords,
} from '@gatehouse/pilots-domain';
import { isPast, ReadStore, type Moment } from '@gatehouse/projections';
import { SignedIn } from '@gatehouse/server-kit';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { namedPilots } from '../named-pilots';
import { contractStanding } from './contract-standing.projection';
import { contracts, type ContractRow, type DraftRow } from './contract.projection';
import { asVersion, versionsOf, type Duties } from './contract-page';
import { pilotFacts } from './pilot-facts';
import { wireClauses } from './wire-clauses';

/** A pilot as the portfolio answers it, with the moment that was asked about. */
type AskedPilot = PilotWords & {
  id: string;
  moment?: Moment;
  owner: { id: string } | null;
  sponsor: { id: string } | null;
};

type AskedContract = {
  id: string;
  moment: Moment;
  duties: Duties;
  words: PilotWords;
  row: ContractRow | null;
};

@Resolver('Pilot')
export class PilotContractResolver {
  constructor(private readonly rows: ReadStore) {}

  // Without parameter decorators Nest binds it directly.
  @ResolveField('contract')
  async contract({ id, moment = {}, owner, sponsor, name, purpose }: AskedPilot) {
    const row = await this.rows.row(contracts, id, moment);
    return {
      ...{ id, moment, row, words: { name, purpose } },
      duties: { owner: owner?.id ?? null, sponsor: sponsor?.id ?? null },
      state: row?.state ?? 'none',
      revision: row?.revision ?? 0,
      changedAt: row?.changedAt ?? null,
      latest: row?.latest ?? null,
    };
  }
}

@Resolver('Contract')
export class ContractResolver {
  constructor(private readonly rows: ReadStore) {}

  @ResolveField('origin')
  async origin({ row }: AskedContract) {
    if (!row) return null;
    const { origin } = row;
    if (origin.kind === 'blank') return { version: null, pilotId: null, pilotName: null };
    if (origin.kind === 'version') return { version: origin.version, pilotId: null, pilotName: null };
    const { pilotId, version } = origin;
    const names = await namedPilots(this.rows, [pilotId]);
    return { version, pilotId, pilotName: names.get(pilotId)?.name ?? null };
  }

  @ResolveField('draft')
  draft({ row, words }: AskedContract) {
    return row?.draft ? asDraft(row.draft, words) : null;
  }

  @ResolveField('versions')
  async versions({ id, moment, duties }: AskedContract) {
    const versions = await versionsOf(this.rows, id, moment);
    return versions.map((row) => asVersion(row, duties)).reverse();
  }

  @ResolveField('actions')
  async actions(@Parent() { id, moment }: AskedContract, @SignedIn() actor: Actor) {
    if (isPast(moment)) return [];
    const standing = await this.rows.row(contractStanding, id);
    const pilot = await pilotFacts(this.rows, id);
    return openContractCommands(standing?.contract ?? noContract, { pilotId: id, actor, pilot });
  }
}

const asDraft = ({ clauses, begunBy, begunAt, written }: DraftRow, words: PilotWords) => ({
  clauses: wireClauses(clauses),
  begunBy: { id: begunBy },
  begunAt,
  written: clauseNames.map((clause) => {
    const { by, ...state } = written[clause];
    return { clause, by: { id: by }, ...state };
  }),
  flaws: flawsIn(clauses, words),
});
