import { formerSignatories, signatoryRoles, type PilotFacts } from '@gatehouse/pilots-domain';
import type { Moment, ReadStore } from '@gatehouse/projections';
import { toWire } from '@gatehouse/server-kit';
import { withCarried } from './carried-signatures';
import { contractVersions, type VersionRow } from './contract-versions.projection';
import { wireClauses } from './wire-clauses';

/** Who owns and sponsors the pilot at the moment that is asked about. */
export type Duties = Pick<PilotFacts, 'owner' | 'sponsor'>;

/** Every version, oldest first, with what was carried to it. */
export const versionsOf = async (rows: ReadStore, pilotId: string, moment: Moment): Promise<VersionRow[]> => {
  const found = await rows
    .select(contractVersions, moment)
    .select('doc')
    .where('pilot', '=', pilotId)
    .orderBy('number')
    .execute();
  return withCarried(found.map((row) => rows.rowOf(contractVersions, row)));
};

/** A version as GraphQL answers it. */
export const asVersion = (row: VersionRow, duties: Duties) => ({
  version: row.number,
  digest: row.digest,
  clauses: wireClauses(row.clauses),
  change: row.change,
  changed: row.changed,
  status: toWire(row.status),
  submittedBy: { id: row.submittedBy },
  submittedAt: row.submittedAt,
  position: row.position,
  signatures: asSignatures(row, duties),
  refusals: row.refusals.map(({ person, ...refusal }) => ({ ...refusal, person: { id: person } })),
  overdue: row.overdue.map(({ role }) => role),
  inForceAt: row.inForceAt,
  endedAt: row.endedAt,
});

/** Only a contract that binds somebody can rest on a former owner. */
export const asSignatures = ({ signatures, status }: VersionRow, duties: Duties) => {
  const former = formerSignatories(signatures, duties);
  const isPresent = status === 'in-force' || status === 'waiting';
  const inOrder = signatoryRoles.flatMap((role) => signatures.filter((one) => one.role === role));
  return inOrder.map(({ person, ...signature }) => ({
    ...signature,
    person: { id: person },
    isFormer: isPresent && former.includes(signature.role),
  }));
};
