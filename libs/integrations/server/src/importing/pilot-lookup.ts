import { withinAgency, type KnownPilot, type RowFacts } from '@gatehouse/integrations-domain';
import type { ReadStore } from '@gatehouse/projections';
import { importIndex, lineKey, type IndexedPilot } from '../import-index.projection';
import { imports } from '../imports.projection';

type KeyColumn = 'id_key' | 'name_key' | 'line_key';
type Found = ReadonlyMap<string, readonly KnownPilot[]>;

/** The pilots that a batch of rows could speak of, by each kind of key. */
export type Lookup = { byId: Found; byName: Found; byLine: Found };

export const lookUpPilots = async (
  reads: ReadStore,
  file: string,
  rows: readonly RowFacts[],
): Promise<Lookup> => {
  const saidOn = new EffectiveDays(reads);
  const find = (column: KeyColumn, keys: readonly string[]) => pilotsBy(reads, { column, keys }, saidOn);
  const ids = rows.flatMap(({ agencyKey, idKey, earlierIdKeys }) =>
    [idKey, ...earlierIdKeys].flatMap((key) => (key === null ? [] : [withinAgency(agencyKey, key)])),
  );
  return {
    byId: await find('id_key', ids),
    byName: await find(
      'name_key',
      rows.map(({ agencyKey, nameKey }) => withinAgency(agencyKey, nameKey)),
    ),
    byLine: await find(
      'line_key',
      rows.map(({ line }) => lineKey(file, line)),
    ),
  };
};

const pilotsBy = async (
  reads: ReadStore,
  { column, keys }: { column: KeyColumn; keys: readonly string[] },
  saidOn: EffectiveDays,
): Promise<Found> => {
  const found = new Map<string, KnownPilot[]>();
  const records = await recordsWith(reads, column, [...new Set(keys)]);
  for (const { key, doc } of records) {
    const {
      saidBy,
      registeredBy: _,
      isTouched: __,
      ...pilot
    }: IndexedPilot = reads.rowOf(importIndex, { doc });
    const known = { ...pilot, saidOn: await saidOn.of(saidBy) };
    found.set(key, [...(found.get(key) ?? []), known]);
  }
  return found;
};

const recordsWith = async (reads: ReadStore, column: KeyColumn, keys: readonly string[]) => {
  if (keys.length === 0) return [];
  const records = await reads
    .select(importIndex)
    .select([column, 'doc'])
    .where(column, 'in', keys)
    .orderBy('key')
    .limit(mostAtOnce + 1)
    .execute();
  const shown = records.map((record) => ({ key: String(record[column]), doc: record.doc }));
  if (shown.length <= mostAtOnce) return shown;
  if (keys.length === 1) return shown.slice(0, mostAlike);
  const found: typeof shown = [];
  for (const key of keys) found.push(...(await recordsWith(reads, column, [key])));
  return found;
};

const mostAtOnce = 2_000;
// Among so many of one name nobody is told apart by it; two are as good as all.
const mostAlike = 100;

/** The days for which imports spoke, each asked for once. */
class EffectiveDays {
  private readonly known = new Map<string, string>();

  constructor(private readonly reads: ReadStore) {}

  async of(importId: string | null): Promise<string> {
    if (importId === null) return beforeAnyImport;
    const day =
      this.known.get(importId) ?? (await this.reads.row(imports, importId))?.effectiveOn ?? beforeAnyImport;
    this.known.set(importId, day);
    return day;
  }
}

const beforeAnyImport = '0000-01-01';
