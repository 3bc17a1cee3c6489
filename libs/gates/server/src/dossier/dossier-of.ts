import { mostEvidence, type Dossier, type DossierEvidence } from '@gatehouse/gates-domain';
import { daysBetween, wholeDay, type Day, type Instant } from '@gatehouse/kernel';
import type { Moment, ReadStore } from '@gatehouse/projections';
import { dossiers, type DossierRow } from './dossiers.projection';

/** The dossier of a pilot for a day, from what is known at a moment; null where there is no such pilot. */
export const dossierOf = async (
  rows: ReadStore,
  pilotId: string,
  { today, moment = {} }: { today: Day; moment?: Moment },
): Promise<Dossier | null> => {
  const row = await rows.row(dossiers, pilotId, moment);
  return row && dossierFrom(row, today);
};

/** What criteria see. What nobody knows is left out. */
export const dossierFrom = (row: DossierRow, today: Day): Dossier => ({
  pilot: pilotFrom(row, today),
  contract: contractFrom(row, today),
  evidence: evidenceFrom(row, today),
  gates: {
    openConditions: row.conditions.filter(({ state }) => state !== 'met').length,
    lapsedConditions: row.conditions.filter(({ state }) => state === 'lapsed').length,
    passed: row.passed.map(({ gate }) => gate),
  },
});

const pilotFrom = (row: DossierRow, today: Day): Dossier['pilot'] => {
  const { description, stage, stageIsKnown, tier, autonomy, ownership, sponsor, holds, conditions } =
    row.pilot;
  const open = conditions.filter(
    ({ inPilot, inProduction, closing }) => inPilot !== inProduction && closing === null,
  ).length;
  return {
    ...{ name: description.name, unit: description.unit },
    ...(stageIsKnown && { stage }),
    ...(tier !== null && { tier }),
    autonomy,
    ownerAccepted: ownership.kind === 'owned',
    sponsorNamed: sponsor !== null,
    conditionsDeclared: row.conditionsDeclared,
    ...(row.conditionsDeclared && { openDifferences: open }),
    onHold: holds.length > 0,
    ageDays: daysUntil(today, dayOf(row.registeredAt)),
    ...(row.ownedSince !== null && { ownedDays: daysUntil(today, dayOf(row.ownedSince)) }),
  };
};

const contractFrom = ({ contract }: DossierRow, today: Day): Dossier['contract'] => ({
  state: contract.state,
  inForce: contract.state === 'in-force',
  ...(contract.version !== null && { version: contract.version }),
  ...(contract.inForceSince !== null && { inForceDays: daysUntil(today, dayOf(contract.inForceSince)) }),
});

/** Those that count, then the newest, and no more than an expression is let look at. */
const evidenceFrom = ({ evidence }: DossierRow, today: Day): DossierEvidence[] =>
  evidence
    .map(({ id, kind, title, datedOn, expiresOn, isSuperseded }) => ({
      ...{ id, kind, title, ageDays: daysUntil(today, datedOn) },
      counts: !isSuperseded && (expiresOn === null || today <= expiresOn),
    }))
    .sort((one, other) => Number(other.counts) - Number(one.counts) || one.ageDays - other.ageDays)
    .slice(0, mostEvidence);

const daysUntil = (today: Day, day: Day): number => daysBetween(wholeDay(day), wholeDay(today));

const dayOf = (instant: Instant): Day => instant.slice(0, 10);
