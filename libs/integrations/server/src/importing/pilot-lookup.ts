import { withinAgency, type KnownPilot, type RowFacts } from '@gatehouse/integrations-domain';
import { asHeld, type ReadStore } from '@gatehouse/projections';
import { importIndex, lineKey } from '../import-index.projection';
import { imports } from '../imports.projection';

type KeyColumn = 'id_key' | 'name_key' | 'line_key';
type Found = ReadonlyMap<string, readonly KnownPilot[]>;

/** The pilots that a batch of rows could speak of, by each kind of key. */
export type Lookup = { byId: Found; byName: Found; byLine: Found };

/** Which import asks, of which file. */
export type Asking = { reads: ReadStore; importId: string; file: string };

export const lookUpPilots = async (asking: Asking, rows: readonly RowFacts[]): Promise<Lookup> => {
  const { reads, file } = asking;
  const saidOn = new EffectiveDays(reads);
  const find = (column: KeyColumn, keys: readonly string[]) => pilotsBy(asking, { column, keys }, saidOn);
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
  { reads, importId }: Asking,
  { column, keys }: { column: KeyColumn; keys: readonly string[] },
  saidOn: EffectiveDays,
): Promise<Found> => {
  const found = new Map<string, KnownPilot[]>();
  const records = await recordsWith(reads, column, [...new Set(keys)]);
  for (const { key, doc } of records) {
    const {
      saidBy,
      registeredBy,
      isTouched: _,
      reportedStage: __,
      ...pilot
    } = reads.rowOf(importIndex, {
      doc,
    });
    // Where its rows were lost on the way, an import says of them what it said before: that they are new.
    if (registeredBy === importId) continue;
    const known = { ...pilot, saidOn: await saidOn.of(saidBy) };
    found.set(key, [...(found.get(key) ?? []), known]);
  }
  return found;
};

const recordsWith = async (reads: ReadStore, column: KeyColumn, keys: readonly string[]) => {
  if (keys.length === 0) return [];
  const asked = new Map(keys.map((key) => [asHeld(importIndex, column, key), key]));
  const records = await reads
    .select(importIndex)
    .select([column, 'doc'])
    .where(column, 'in', [...asked.keys()])
    .orderBy('key')
    .limit(mostAtOnce + 1)
    .execute();
  const shown = records.flatMap((record) => {
    const key = asked.get(String(record[column]));
    return key === undefined ? [] : [{ key, doc: record.doc }];
  });
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
