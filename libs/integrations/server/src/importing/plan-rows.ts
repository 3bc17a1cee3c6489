import {
  matchedBy,
  matchRow,
  planRow,
  refuseRival,
  withinAgency,
  type RowFacts,
} from '@gatehouse/integrations-domain';
import type { ReadStore } from '@gatehouse/projections';
import { setImmediate } from 'node:timers/promises';
import { lineKey } from '../import-index.projection';
import { reportedDigest } from '../reported-digest';
import { lookUpPilots, type Lookup } from './pilot-lookup';
import type { PlannedRow, StagedRow } from './staged-row';
import type { Rival } from './staged-plans';
import type { Staging } from './staging';

export type Planning = {
  staging: Staging;
  reads: ReadStore;
  importId: string;
  file: string;
  effectiveOn: string;
  signal: AbortSignal;
  progress: (rows: number) => void;
};

/** Finds for every staged row the pilot it speaks of and what it changes about it. Nothing is recorded. */
export const planRows = async (planning: Planning): Promise<void> => {
  const { staging, signal, progress } = planning;
  staging.plans.forget();
  let line = 0;
  let rows = 0;
  for (;;) {
    const batch = staging.rows.after(line, batchSize);
    const last = batch.at(-1);
    if (last === undefined) break;
    const lookup = await lookUpPilots(
      planning,
      batch.map(({ facts }) => facts),
    );
    staging.plans.add(batch.map((row) => planned(row, lookup, planning)));
    line = last.facts.line;
    rows += batch.length;
    progress(rows);
    await setImmediate();
    signal.throwIfAborted();
  }
  settleRivals(staging);
};

const batchSize = 250;

const planned = (
  { facts, problems }: StagedRow,
  lookup: Lookup,
  { staging, file, effectiveOn }: Planning,
): PlannedRow => {
  const row = { facts, file, reportedDigest: reportedDigest(facts.reported, facts.externalId) };
  const match = matchRow(row, candidatesOf(facts, lookup, file), staging.rows.occurrencesOf(facts));
  const rank = match.kind === 'known' ? matchedBy.indexOf(match.by) : null;
  return { facts, plan: planRow({ ...row, problems }, match, effectiveOn), rank };
};

const candidatesOf = (facts: RowFacts, { byId, byName, byLine }: Lookup, file: string) => {
  const { agencyKey, idKey, earlierIdKeys, nameKey, line } = facts;
  const withId = (key: string) => byId.get(withinAgency(agencyKey, key)) ?? [];
  return {
    byId: idKey === null ? [] : withId(idKey),
    byEarlierId: earlierIdKeys.flatMap(withId),
    byName: byName.get(withinAgency(agencyKey, nameKey)) ?? [],
    byLine: byLine.get(lineKey(file, line))?.[0] ?? null,
  };
};

/** Where several rows claim one pilot, the one that knows it most surely has it; where none does, nobody. */
const settleRivals = (staging: Staging): void => {
  const claims = new Map<string, Rival[]>();
  for (const claim of staging.plans.rivals())
    claims.set(claim.pilot, [...(claims.get(claim.pilot) ?? []), claim]);
  for (const rows of claims.values()) {
    const [first, second] = rows;
    const winner = first && second && first.rank < second.rank ? first : null;
    const lines = rows.map(({ line }) => line);
    for (const line of lines.filter((candidate) => candidate !== winner?.line))
      staging.plans.refuse(line, refuseRival(lines.filter((other) => other !== line)));
  }
};
