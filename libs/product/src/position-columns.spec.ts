import { OperationalStore } from '@gatehouse/operational-store';
import { expect, it } from '@jest/globals';
import { migrations } from './migrations';
import { positionColumns } from './position-columns';

it('every column of the operational store that holds a position is known to a move', async () => {
  const store = await OperationalStore.open('sqlite::memory:', migrations);
  const tables = await store.tables<unknown>().introspection.getTables();
  const found = tables.flatMap(({ name, columns }) =>
    columns.filter((column) => column.name.endsWith('position')).map((column) => `${name}.${column.name}`),
  );
  const known = Object.entries(positionColumns).flatMap(([table, columns]) =>
    columns.map((name) => `${table}.${name}`),
  );
  expect(found.sort()).toEqual(known.sort());
  await store.close();
});
