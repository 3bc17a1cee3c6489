import { signatoryRoles } from '@gatehouse/pilots-domain';
import type { VersionRow } from './contract-versions.projection';

/** Versions in order, each with what changes of wording carried to it from the versions before. */
export const withCarried = (rows: readonly VersionRow[]): VersionRow[] => {
  const whole: VersionRow[] = [];
  for (const row of rows) {
    const before = row.change === 'wording' ? whole.at(-1) : undefined;
    whole.push(before ? carriedOn(before, row) : row);
  }
  return whole;
};

const carriedOn = (before: VersionRow, row: VersionRow): VersionRow => ({
  ...row,
  signatures: signatoryRoles.flatMap(
    (role) => latestOf(role, row.signatures) ?? latestOf(role, before.signatures) ?? [],
  ),
  refusals: signatoryRoles.flatMap((role) => {
    if (latestOf(role, row.signatures)) return [];
    return latestOf(role, row.refusals) ?? latestOf(role, before.refusals) ?? [];
  }),
  overdue: [...before.overdue, ...row.overdue],
});

const latestOf = <One extends { role: string }>(role: string, all: readonly One[]): One | undefined =>
  all.findLast((one) => one.role === role);
